package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Limit;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.MetricSyntaxException;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.ScoreCurve;
import org.cordon.constraint.Source;
import org.cordon.constraint.StructureExpression;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.dvh.DvhMetric;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;

/** One row on its way in: what it will become, and what has to be said about it. Not thread-safe. */
final class RowDraft {
    /** No dose in radiotherapy is higher: a figure above it is in another unit. */
    private static final double MOST_GY = 200;

    private static final int DEFAULT_PRIORITY = 3;
    private static final int LOWEST_PRIORITY = 9;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_TEXT = 2000;

    private final List<Reason> remarks = new ArrayList<>();
    private List<NameProposal> names = List.of();
    private String givenStructure = "";
    private StructureExpression structure;
    private Metric metric;
    private Optional<Limit> limit = Optional.empty();
    private OptionalDouble variation = OptionalDouble.empty();
    private Optional<PerformanceBins> bins = Optional.empty();
    private Optional<ScoreCurve> score = Optional.empty();
    private int priority = DEFAULT_PRIORITY;
    private String citation = "";
    private String comment = "";

    List<Reason> remarks() {
        return ImmutableList.copyOf(remarks);
    }

    void remark(Reason reason) {
        remarks.add(reason);
    }

    /** Takes the other names that the file gives the structure. */
    void otherNames(OtherNames.Read others) {
        names = others.proposals();
        others.remarks().forEach(this::remark);
    }

    List<NameProposal> names() {
        return names;
    }

    /** Takes a structure as the file names it. */
    void structure(String given) {
        String name = given.strip();
        givenStructure = name;
        if (name.isEmpty()) {
            throw RowProblem.of("IMPORT_STRUCTURE_MISSING");
        }
        if (name.equals(StructureExpression.TARGET)) {
            structure = new StructureExpression(name, OptionalDouble.empty());
            return;
        }
        if (name.equalsIgnoreCase("PTV")) {
            remark(Reason.of("IMPORT_TARGET", "structure", name));
            structure = new StructureExpression(StructureExpression.TARGET, OptionalDouble.empty());
            return;
        }
        try {
            structure = name.indexOf('@') >= 0 ? StructureSyntax.parse(name) : StructureSyntax.parse(canonical(name));
        } catch (MetricSyntaxException wrong) {
            throw new RowProblem(Reason.of(
                    "IMPORT_STRUCTURE_NOT_UNDERSTOOD", "column", (long) wrong.column(), "expected", wrong.expected()));
        }
    }

    private String canonical(String name) {
        Optional<String> doubt = StructureMatcher.doubt(name);
        if (doubt.filter("NAME_DECEPTIVE"::equals).isPresent()) {
            throw RowProblem.of("IMPORT_STRUCTURE_DECEPTIVE");
        }
        if (doubt.isPresent()) {
            remark(Reason.of("IMPORT_STRUCTURE_BY_HAND", "structure", name));
            return name;
        }
        Optional<String> known = StructureMatcher.canonicalName(name);
        if (known.isEmpty()) {
            remark(Reason.of("IMPORT_STRUCTURE_NOT_CANONICAL", "structure", name));
        } else if (!known.get().equals(name)) {
            remark(Reason.of("IMPORT_STRUCTURE_RENAMED", "structure", name, "canonical", known.get()));
        }
        return known.orElse(name);
    }

    StructureExpression structure() {
        return structure;
    }

    /** Takes a metric in the notation of TG-263. */
    void metric(String text) {
        try {
            metric = MetricSyntax.parse(text.strip());
        } catch (MetricSyntaxException wrong) {
            throw new RowProblem(Reason.of(
                    "IMPORT_METRIC_NOT_UNDERSTOOD", "column", (long) wrong.column(), "expected", wrong.expected()));
        }
        metric.histogramQuery().ifPresent(RowDraft::checkPlausible);
    }

    /** Takes a metric of a histogram. */
    void metric(DvhMetric query) {
        checkPlausible(query);
        metric = Metric.of(query);
    }

    Metric metric() {
        return metric;
    }

    private static void checkPlausible(DvhMetric query) {
        if (query instanceof DvhMetric.VolumeAtDose volume) {
            checkDose(volume.dose(), volume.doseUnit().symbol());
        }
        if (query instanceof DvhMetric.ColdVolume volume) {
            checkDose(volume.dose(), volume.doseUnit().symbol());
        }
    }

    private static void checkDose(double value, String unit) {
        if ((unit.equals("Gy") && value > MOST_GY) || (unit.equals("cGy") && value > 100 * MOST_GY)) {
            throw RowProblem.of("IMPORT_DOSE_IMPLAUSIBLE");
        }
    }

    /** Takes a limit and, where there is one, a variation beyond it. */
    void limit(Limit given, OptionalDouble beyond) {
        checkDose(given.value(), metric.unitSymbol());
        if (beyond.isPresent()) {
            boolean further = given.comparison().isUpperLimit()
                    ? beyond.getAsDouble() > given.value()
                    : beyond.getAsDouble() < given.value();
            if (!further) {
                throw RowProblem.of("IMPORT_VARIATION_CONTRADICTS");
            }
            checkDose(beyond.getAsDouble(), metric.unitSymbol());
        }
        limit = Optional.of(given);
        variation = beyond;
    }

    /** Reads a comparison with a figure; the unit may be left out, and must be the metric's where it is not. */
    Limit limitOf(String text, String code) {
        String cell = text.strip();
        if (cell.indexOf(',') >= 0) {
            throw RowProblem.of("IMPORT_DECIMAL_COMMA");
        }
        try {
            boolean bare = cell.matches(".*[0-9]");
            return LimitSyntax.parse(bare ? cell + metric.unitSymbol() : cell, metric);
        } catch (MetricSyntaxException wrong) {
            throw new RowProblem(Reason.of(code, "column", (long) wrong.column(), "expected", wrong.expected()));
        }
    }

    /** Takes a priority where it is a whole number from 1 to 9. */
    void priority(String text) {
        String digits = text.strip();
        if (digits.matches("[1-" + LOWEST_PRIORITY + "]")) {
            priority = Integer.parseInt(digits);
        } else if (!digits.isEmpty()) {
            remark(Reason.of("IMPORT_PRIORITY_NOT_USED", "taken", (long) DEFAULT_PRIORITY));
        }
    }

    void citation(String text) {
        citation = bounded(text);
    }

    void comment(String text) {
        comment = bounded(text);
    }

    private String bounded(String text) {
        String line = text.strip();
        if (line.length() <= MAX_TEXT) {
            return line;
        }
        remark(Reason.of("IMPORT_TEXT_CUT", "characters", (long) MAX_TEXT));
        return line.substring(0, MAX_TEXT);
    }

    void bins(PerformanceBins given) {
        bins = Optional.of(given);
    }

    void score(ScoreCurve given) {
        score = Optional.of(given);
    }

    /** A figure that is not negative, in plain digits; an exponent is worked out. */
    static double figure(String text) {
        if (text.length() > MAX_DIGITS || !text.matches("[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            throw RowProblem.of("IMPORT_NUMBER_NOT_UNDERSTOOD");
        }
        double value = new BigDecimal(text).doubleValue();
        if (!canBeWritten(value)) {
            throw RowProblem.of("IMPORT_NUMBER_NOT_UNDERSTOOD");
        }
        return value;
    }

    /** Whether a protocol file can hold the figure: its digits are few, and it reads back as the same. */
    private static boolean canBeWritten(double value) {
        try {
            return LimitSyntax.parseAmount(LimitSyntax.printAmount(value, "Gy"), "Gy") == value;
        } catch (MetricSyntaxException tooManyDigits) {
            return false;
        }
    }

    /**
     * The rule.
     *
     * @param id unique among those of the file
     * @param imported where it comes from, for its citation
     */
    Rule rule(String id, String imported) {
        if (metric instanceof Metric.Plan index) {
            metric = onOwnStructure(index);
        }
        Source source = new Source(
                citation.isEmpty() ? imported : citation + " (" + imported + ")", Confidence.SV_WEAK, Optional.empty());
        return new Rule(
                        id,
                        structure,
                        Optional.empty(),
                        metric,
                        limit.map(Limit::comparison),
                        limit.isPresent() ? OptionalDouble.of(limit.get().value()) : OptionalDouble.empty(),
                        variation,
                        OptionalDouble.empty(),
                        priority,
                        false,
                        limit.isPresent() ? Tier.HARD : Tier.REPORT,
                        Optional.empty(),
                        source,
                        comment)
                .withDetails(RuleDetails.NONE.withPerformance(bins, score));
    }

    /** An index speaks of the row's own structure first, by the name that the structure has here. */
    private Metric onOwnStructure(Metric.Plan index) {
        String first = index.structures().get(0);
        String own = structure.canonicalName();
        if (!first.equals(givenStructure) && !first.equals(own)) {
            throw new RowProblem(Reason.of("IMPORT_INDEX_OF_ANOTHER", "structure", first));
        }
        List<String> structures = new ArrayList<>(index.structures());
        structures.set(0, own);
        return new Metric.Plan(index.index(), structures);
    }

    /** What an id is made of: structure and metric. */
    String idStem() {
        String text = StructureSyntax.print(structure) + "-"
                + MetricSyntax.print(metric).replace("[", "-").replace("]", "");
        String stem = text.toLowerCase(Locale.ROOT)
                .replace("±", "-")
                .replace("%", "pct")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[^a-z0-9]+|-+$", "");
        return stem.isEmpty()
                ? "row"
                : stem.substring(0, Math.min(stem.length(), 56)).replaceAll("[-.]+$", "");
    }

    /** Whether the comparison is that of the limit. */
    static boolean sameDirection(Comparison a, Comparison b) {
        return a.isUpperLimit() == b.isUpperLimit();
    }
}
