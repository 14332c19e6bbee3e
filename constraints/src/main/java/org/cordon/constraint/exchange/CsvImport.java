package org.cordon.constraint.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.constraint.Limit;
import org.cordon.constraint.ScoreCurve;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;

/**
 * Reads the CSV of ten columns: {@code TemplateId, TemplateCodes, TemplateAliases, TemplateTypes, DVHObjective, Goal,
 * Variation, Priority, Source, Notes}. Columns are found by name, in any order; a column whose name holds "score" may
 * hold a curve {@code (x;score)(x;score)}.
 */
final class CsvImport {
    static final List<String> HEADS = List.of(
            "TemplateId",
            "TemplateCodes",
            "TemplateAliases",
            "TemplateTypes",
            "DVHObjective",
            "Goal",
            "Variation",
            "Priority",
            "Source",
            "Notes");
    private static final Set<String> REQUIRED = ImmutableSet.of("templateid", "dvhobjective", "goal");
    private static final Pattern POINT = Pattern.compile("\\(([0-9.]{1,20});([0-9.]{1,20})\\)");
    private static final String FORMULA_START = "=+-@";

    private final ImportFile file;
    private final ImportCollector collector;
    private final OtherNames otherNames = new OtherNames();
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    private CsvImport(ImportFile file) {
        this.file = file;
        this.collector = new ImportCollector(ExchangeFormat.CSV, file.label());
    }

    static Imported read(ImportFile file) {
        return new CsvImport(file).table();
    }

    private Imported table() {
        String first = file.text().lines().findFirst().orElse("");
        boolean semicolons = first.indexOf(';') >= 0 && first.indexOf(',') < 0;
        List<CsvTable.Line> lines = CsvTable.parse(file, semicolons ? ';' : ',');
        if (semicolons) {
            collector.remark(Reason.of("IMPORT_SEMICOLONS"));
        }
        heads(lines.isEmpty() ? new CsvTable.Line(1, List.of(), true) : lines.get(0));
        for (CsvTable.Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (!line.isBlank()) {
                row(line);
            }
        }
        return collector.imported(file.label(), OptionalInt.empty(), OptionalDouble.empty());
    }

    private void heads(CsvTable.Line line) {
        List<String> unused = new ArrayList<>();
        width = line.cells().size();
        for (int i = 0; i < width; i++) {
            String head = line.cells().get(i).strip().toLowerCase(Locale.ROOT);
            boolean known = HEADS.stream().anyMatch(each -> each.equalsIgnoreCase(head));
            String key = known ? head : head.contains("score") ? "score" : "";
            if (key.isEmpty() || columns.putIfAbsent(key, i) != null) {
                unused.add(line.cells().get(i).strip());
            }
        }
        if (!columns.keySet().containsAll(REQUIRED)) {
            throw file.refused(
                    "EXCHANGE_CSV_HEADS",
                    1,
                    1,
                    "the first line does not name the columns",
                    "it must hold at least TemplateId, DVHObjective and Goal, separated by commas");
        }
        if (!unused.isEmpty()) {
            collector.remark(Reason.of("IMPORT_COLUMNS_NOT_USED", "columns", unused));
        }
    }

    private void row(CsvTable.Line line) {
        String where = "line " + line.line();
        if (!line.sound()) {
            collector.leftOut(where, "", Reason.of("IMPORT_QUOTES"));
            return;
        }
        if (line.cells().size() != width) {
            collector.leftOut(
                    where,
                    line.cells().get(0).strip(),
                    Reason.of("IMPORT_CELLS", "found", (long) line.cells().size(), "expected", (long) width));
            return;
        }
        collector.row(
                where,
                (cell(line, "templateid") + ": " + cell(line, "dvhobjective")).strip(),
                draft -> read(line, draft));
    }

    private void read(CsvTable.Line line, RowDraft draft) {
        draft.structure(cell(line, "templateid"));
        draft.metric(cell(line, "dvhobjective"));
        goal(line, draft);
        draft.priority(cell(line, "priority"));
        draft.citation(cell(line, "source"));
        draft.comment(cell(line, "notes"));
        score(line, draft);
        notUsed(line, draft);
    }

    private void goal(CsvTable.Line line, RowDraft draft) {
        String goal = cell(line, "goal");
        String variation = cell(line, "variation");
        if (goal.isEmpty()) {
            if (!variation.isEmpty()) {
                throw RowProblem.of("IMPORT_VARIATION_CONTRADICTS");
            }
            return;
        }
        Limit limit = draft.limitOf(goal, "IMPORT_GOAL_NOT_UNDERSTOOD");
        if (variation.isEmpty()) {
            draft.limit(limit, OptionalDouble.empty());
            return;
        }
        Limit beyond = draft.limitOf(variation, "IMPORT_VARIATION_NOT_UNDERSTOOD");
        if (!RowDraft.sameDirection(beyond.comparison(), limit.comparison())) {
            throw RowProblem.of("IMPORT_VARIATION_CONTRADICTS");
        }
        if (beyond.comparison() != limit.comparison()) {
            draft.remark(Reason.of("IMPORT_VARIATION_EDGE"));
        }
        draft.limit(limit, OptionalDouble.of(beyond.value()));
    }

    private void score(CsvTable.Line line, RowDraft draft) {
        String text = cell(line, "score").replace(" ", "");
        if (text.isEmpty()) {
            return;
        }
        List<ScoreCurve.Point> points = new ArrayList<>();
        Matcher point = POINT.matcher(text);
        int end = 0;
        while (point.find() && point.start() == end) {
            points.add(new ScoreCurve.Point(RowDraft.figure(point.group(1)), RowDraft.figure(point.group(2))));
            end = point.end();
        }
        Optional<ScoreCurve> curve = end == text.length() ? Scores.curve(points) : Optional.empty();
        curve.ifPresentOrElse(draft::score, () -> draft.remark(Reason.of("IMPORT_SCORE_NOT_USED")));
    }

    private void notUsed(CsvTable.Line line, RowDraft draft) {
        List<String> unused = new ArrayList<>();
        if (!cell(line, "templatecodes").isEmpty()) {
            unused.add("TemplateCodes");
        }
        if (!cell(line, "templatetypes").isEmpty()) {
            unused.add("TemplateTypes");
        }
        if (!unused.isEmpty()) {
            draft.remark(Reason.of("IMPORT_FIELDS_NOT_USED", "fields", unused));
        }
        List<String> aliases =
                Splitter.on('|').trimResults().omitEmptyStrings().splitToList(cell(line, "templatealiases"));
        draft.otherNames(
                otherNames.of(StructureMatcher.canonicalName(draft.structure().canonicalName()), aliases));
    }

    /** A cell; the apostrophe that keeps a spreadsheet from taking it for a formula is taken off. */
    private String cell(CsvTable.Line line, String head) {
        Integer column = columns.get(head);
        if (column == null) {
            return "";
        }
        String text = line.cells().get(column).strip();
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_START.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
