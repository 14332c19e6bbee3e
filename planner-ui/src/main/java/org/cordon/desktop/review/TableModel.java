package org.cordon.desktop.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/**
 * The lines of the constraint table, in the order cord, targets, organs, outside the verdict. The filter Attention never
 * hides a FAIL or a NOT_EVALUATED, and says how many rows it hides; rows that do not apply are named in one line.
 */
final class TableModel {
    private static final List<RowGroup> GROUPS =
            List.of(RowGroup.CORD, RowGroup.TARGETS, RowGroup.ORGANS, RowGroup.OUTSIDE);

    private final ReviewResult result;
    private final Wording words;

    TableModel(ReviewResult result, Wording words) {
        this.result = result;
        this.words = words;
    }

    /** The lines, all or only those that a person must look at. */
    List<TableLine> lines(boolean attentionOnly) {
        List<TableLine> lines = new ArrayList<>();
        int hidden = 0;
        for (RowGroup group : GROUPS) {
            List<ConstraintRow> rows = result.rows().stream()
                    .filter(row -> RowGroup.of(row) == group)
                    .toList();
            List<ConstraintRow> shown = rows.stream()
                    .filter(row -> !attentionOnly || needsAttention(row))
                    .toList();
            hidden += rows.size() - shown.size();
            if (!shown.isEmpty()) {
                lines.add(new TableLine.Group(group.title(), note(group, rows)));
                shown.forEach(row -> lines.add(line(row)));
            }
        }
        if (hidden > 0) {
            lines.add(
                    new TableLine.Folded(Mark.PASS, Texts.get("table.hidden", hidden), Texts.get("table.hidden.note")));
        }
        folded().ifPresent(lines::add);
        return lines;
    }

    /** The rows in table order. */
    List<ConstraintRow> rows(boolean attentionOnly) {
        return lines(attentionOnly).stream()
                .filter(TableLine.Row.class::isInstance)
                .map(line -> ((TableLine.Row) line).row())
                .toList();
    }

    /** The number of rows in the table without filter. */
    int total() {
        return rows(false).size();
    }

    /** The number of rows that a person must look at. */
    int attention() {
        return rows(true).size();
    }

    /** Whether a row is judged and no clean pass. Rows outside the verdict ask for attention only when they fail. */
    static boolean needsAttention(ConstraintRow row) {
        Mark mark = Mark.of(row);
        return mark == Mark.FAIL || mark == Mark.UNKNOWN || mark == Mark.CAUTION;
    }

    private TableLine.Row line(ConstraintRow row) {
        RowText text = RowText.of(row, result.protocol().doseToleranceGy());
        String reason = row.value().isPresent()
                ? ""
                : row.reason().map(words::sentence).map(SafeText::oneLine).orElse("");
        return new TableLine.Row(row, Mark.of(row), word(row), structure(row), text, reason, spoken(row, text, reason));
    }

    private static String word(ConstraintRow row) {
        Mark mark = Mark.of(row);
        boolean weakened = mark == Mark.CAUTION && row.status() == org.cordon.constraint.Status.PASS;
        if (!weakened) {
            return mark.word();
        }
        return Texts.get(row.isLimitInShownBounds() ? "table.withinBounds" : "table.inDoubt");
    }

    /** {@code SpinalCord ±6 mm}; with its target where there are sub-volumes of several. */
    String structure(ConstraintRow row) {
        String name = SafeText.oneLine(row.structure());
        int at = name.indexOf("@target(");
        int end = name.lastIndexOf(')');
        if (at < 0 || end < at) {
            return name;
        }
        String margin = name.substring(end + 1).replace("mm", " mm");
        String target = name.substring(at + "@target(".length(), end);
        return name.substring(0, at) + " " + margin + (subVolumes().size() > 1 ? " " + target : "");
    }

    private Set<String> subVolumes() {
        Set<String> seen = new LinkedHashSet<>();
        result.rows().stream().filter(row -> row.segment().isPresent()).forEach(row -> seen.add(row.structure()));
        return seen;
    }

    private String note(RowGroup group, List<ConstraintRow> rows) {
        return switch (group) {
            case CORD -> cordNote(rows);
            case TARGETS ->
                result.prescriptions().size() == 1
                        ? Texts.get("table.targets.one")
                        : Texts.get("table.targets.many", result.prescriptions().size());
            case ORGANS ->
                result.level().map(level -> Texts.get("table.organs", level)).orElse(Texts.get("table.organs.noLevel"));
            case OUTSIDE -> Texts.get("table.outside");
            case NOT_APPLICABLE -> "";
        };
    }

    private String cordNote(List<ConstraintRow> rows) {
        Optional<ConstraintRow> part =
                rows.stream().filter(row -> row.segment().isPresent()).findFirst();
        if (part.isEmpty() || subVolumes().size() > 1) {
            return part.isEmpty()
                    ? ""
                    : Texts.get("table.cord.many", subVolumes().size());
        }
        String name = part.get().structure();
        int at = name.indexOf("@target(");
        String target = at < 0 ? "" : name.substring(at + "@target(".length(), name.lastIndexOf(')'));
        return Texts.get(
                "table.cord",
                SafeText.oneLine(target),
                RowText.segment(part.get()).orElse(""));
    }

    private Optional<TableLine> folded() {
        List<String> names = result.rows().stream()
                .filter(row -> RowGroup.of(row) == RowGroup.NOT_APPLICABLE)
                .map(ConstraintRow::structure)
                .distinct()
                .toList();
        String level =
                result.level().map(each -> " " + Texts.get("table.at", each)).orElse("");
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableLine.Folded(
                        Mark.NONE,
                        Texts.get("table.notApplicable", names.size()) + level,
                        SafeText.oneLine(String.join(", ", names))));
    }

    /** A row by its structure and metric. */
    String name(ConstraintRow row) {
        TableLine.Row line = line(row);
        return line.structure() + "  " + line.text().metric();
    }

    /** What a row says, in short. */
    String state(ConstraintRow row) {
        TableLine.Row line = line(row);
        return line.word()
                + (line.text().value().isEmpty() ? "" : "  " + line.text().value());
    }

    /** A row as one sentence. */
    String spoken(ConstraintRow row) {
        return line(row).spoken();
    }

    private String spoken(ConstraintRow row, RowText text, String reason) {
        String number = reason.isEmpty() ? text.value() : reason;
        String limit = row.rule().limit().isPresent() ? ", " + Texts.get("table.spoken.limit", text.limit()) : "";
        String margin = text.margin().isEmpty() ? "" : ", " + Texts.get("table.spoken.margin", text.margin());
        return Mark.word(row) + ". " + SafeText.oneLine(row.structure()) + ", " + text.metric() + ", " + number + limit
                + margin + ".";
    }
}
