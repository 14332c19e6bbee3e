package org.cordon.assessment;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Source;
import org.cordon.radiobiology.Recovery;
import org.cordon.radiobiology.Schedule;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/**
 * What is published on irradiating the cord again, as data.
 *
 * @param alphaBetaGy of every EQD2 of the criteria
 * @param criteria the lower-risk criteria of HyTEC, all of which must hold
 * @param exempt the one printed schedule that is exempt from the criterion on the course
 * @param regimens Sahgal 2012 by earlier regimen
 * @param regimenSource where it comes from
 * @param bins the same by earlier EQD2, derived
 * @param binSource where it comes from
 * @param nieder Nieder's score
 * @param recovery models of recovery, advisory
 * @param tolerances from which the models subtract
 */
public record ReirradiationTables(
        double alphaBetaGy,
        List<Criterion> criteria,
        Schedule exempt,
        List<Regimen> regimens,
        Source regimenSource,
        List<Bin> bins,
        Source binSource,
        NiederScore nieder,
        List<RecoveryModel> recovery,
        List<Tolerance> tolerances) {
    private static final ReirradiationTables SHIPPED = new ReirradiationReader().read();

    /** Takes immutable copies. */
    public ReirradiationTables {
        criteria = ImmutableList.copyOf(criteria);
        regimens = ImmutableList.copyOf(regimens);
        bins = ImmutableList.copyOf(bins);
        recovery = ImmutableList.copyOf(recovery);
        tolerances = ImmutableList.copyOf(tolerances);
    }

    /** The shipped tables. */
    public static ReirradiationTables shipped() {
        return SHIPPED;
    }

    /** What a criterion is about. */
    public enum Quantity {
        /** EQD2 of all courses together. */
        CUMULATIVE("cumulativeEqd2Gy", "Gy"),
        /** EQD2 of the new course. */
        COURSE("courseEqd2Gy", "Gy"),
        /** EQD2 of the new course over that of all. */
        RATIO("courseToCumulative", ""),
        /** Completed months since the last earlier course. */
        INTERVAL("intervalMonths", "months");

        private final String label;
        private final String unit;

        Quantity(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        /** As in the table and JSON. */
        public String label() {
            return label;
        }

        /** Unit of its value. */
        public String unit() {
            return unit;
        }
    }

    /**
     * A criterion, strict: without any tolerance.
     *
     * @param id short name
     * @param quantity what it is about
     * @param comparison how
     * @param limit with what
     * @param source where it comes from
     */
    public record Criterion(String id, Quantity quantity, Comparison comparison, double limit, Source source) {}

    /**
     * A row of Sahgal 2012.
     *
     * @param prior the earlier regimen
     * @param sacGy maximum of the sac in 1 to 5 fractions, empty where none is suggested
     */
    public record Regimen(Schedule prior, List<OptionalDouble> sacGy) {
        /** Takes an immutable copy. */
        public Regimen {
            sacGy = ImmutableList.copyOf(sacGy);
        }
    }

    /**
     * A bin of the derived table.
     *
     * @param toGy upper end of the earlier EQD2, included
     * @param sacGy maximum of the sac in 1 to 5 fractions, empty where none is suggested
     * @param oneFractionBelowGy the cell of 1 fraction holds only for less than this
     */
    public record Bin(double toGy, List<OptionalDouble> sacGy, OptionalDouble oneFractionBelowGy) {
        /** Takes an immutable copy. */
        public Bin {
            sacGy = ImmutableList.copyOf(sacGy);
        }
    }

    /**
     * A model of recovery.
     *
     * @param id short name
     * @param name for people
     * @param curve what is left after a time
     * @param source where it comes from
     */
    public record RecoveryModel(String id, String name, Recovery curve, Source source) {}

    /**
     * A tolerance that a model subtracts from.
     *
     * @param eqd2Gy the tolerance
     * @param source where it comes from
     */
    public record Tolerance(double eqd2Gy, Source source) {}

    /** The row of an earlier regimen. */
    public Optional<Regimen> regimen(Schedule prior) {
        return regimens.stream().filter(row -> row.prior().equals(prior)).findFirst();
    }

    /** The bin of an earlier EQD2, rounded up; empty above the last. */
    public Optional<Bin> bin(double priorEqd2Gy) {
        return bins.stream().filter(bin -> priorEqd2Gy <= bin.toGy()).findFirst();
    }

    /** Reads the file. */
    private static final class ReirradiationReader {
        ReirradiationTables read() {
            YamlFields file = AssessmentFile.read(
                    "reirradiation.yaml",
                    "cordon.reirradiation/1",
                    Set.of(
                            "schema",
                            "alphaBetaGy",
                            "criteria",
                            "exempt",
                            "sahgal2012",
                            "sahgal2012ByDose",
                            "nieder",
                            "recovery",
                            "tolerances"));
            YamlFields exempt = file.requiredFields("exempt", Set.of("fractions", "doseGy"));
            YamlFields regimens = file.requiredFields("sahgal2012", Set.of("citation", "confidence", "rows"));
            YamlFields bins = file.requiredFields("sahgal2012ByDose", Set.of("citation", "confidence", "rows"));
            return new ReirradiationTables(
                    AssessmentFile.number(file, "alphaBetaGy"),
                    file.requiredItems("criteria").stream()
                            .map(ReirradiationReader::criterion)
                            .toList(),
                    new Schedule(AssessmentFile.number(exempt, "doseGy"), AssessmentFile.integer(exempt, "fractions")),
                    regimens.requiredItems("rows").stream()
                            .map(ReirradiationReader::regimen)
                            .toList(),
                    AssessmentFile.source(regimens),
                    bins.requiredItems("rows").stream()
                            .map(ReirradiationReader::bin)
                            .toList(),
                    AssessmentFile.source(bins),
                    NiederScore.read(file),
                    file.requiredItems("recovery").stream()
                            .map(ReirradiationReader::recovery)
                            .toList(),
                    file.requiredItems("tolerances").stream()
                            .map(ReirradiationReader::tolerance)
                            .toList());
        }

        private static Criterion criterion(YamlNode node) {
            YamlFields fields = YamlFields.of(node, Set.of("id", "quantity", "limit", "citation", "confidence"));
            String label = fields.requiredText("quantity");
            Quantity quantity = ImmutableList.copyOf(Quantity.values()).stream()
                    .filter(each -> each.label().equals(label))
                    .findFirst()
                    .orElseThrow(() ->
                            fields.failure("quantity", "TABLE_VALUE", "not a known quantity", "write one of them"));
            List<String> parts = Splitter.on(' ').splitToList(fields.requiredText("limit"));
            Comparison comparison = ImmutableList.copyOf(Comparison.values()).stream()
                    .filter(each -> each.symbol().equals(parts.get(0)))
                    .findFirst()
                    .orElseThrow(
                            () -> fields.failure("limit", "TABLE_VALUE", "not a comparison", "start with <= or >="));
            if (parts.size() < 2
                    || !(parts.size() == 2 ? "" : parts.get(2)).equals(quantity.unit())
                    || !parts.get(1).matches("[0-9]+([.][0-9]+)?")) {
                throw fields.failure("limit", "TABLE_VALUE", "not a limit in the unit of its quantity", "write it");
            }
            return new Criterion(
                    fields.requiredText("id"),
                    quantity,
                    comparison,
                    new BigDecimal(parts.get(1)).doubleValue(),
                    AssessmentFile.source(fields));
        }

        private static Regimen regimen(YamlNode node) {
            YamlFields fields = YamlFields.of(node, Set.of("prior", "sacGy"));
            return new Regimen(ScheduleSyntax.parse(fields.requiredText("prior")), cells(fields));
        }

        private static Bin bin(YamlNode node) {
            YamlFields fields = YamlFields.of(node, Set.of("toGy", "sacGy", "oneFractionBelowGy"));
            OptionalDouble below = fields.node("oneFractionBelowGy")
                    .map(value -> OptionalDouble.of(YamlFields.decimalOf(value)))
                    .orElse(OptionalDouble.empty());
            return new Bin(AssessmentFile.number(fields, "toGy"), cells(fields), below);
        }

        private static List<OptionalDouble> cells(YamlFields fields) {
            List<OptionalDouble> cells = new ArrayList<>();
            for (YamlNode node : fields.requiredItems("sacGy")) {
                Optional<Double> value = AssessmentFile.numberOrNone(node);
                cells.add(value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty());
            }
            return cells;
        }

        private static RecoveryModel recovery(YamlNode node) {
            YamlFields fields = YamlFields.of(
                    node,
                    Set.of(
                            "id",
                            "form",
                            "name",
                            "fromMonths",
                            "residual",
                            "floor",
                            "halfTimeMonths",
                            "citation",
                            "confidence"));
            Recovery curve = switch (fields.requiredText("form")) {
                case "none" -> new Recovery.None();
                case "steps" -> steps(CordDose.numbers(fields, "fromMonths"), CordDose.numbers(fields, "residual"));
                case "exponential" ->
                    new Recovery.Exponential(
                            AssessmentFile.number(fields, "floor"), AssessmentFile.number(fields, "halfTimeMonths"));
                default -> throw fields.failure("form", "TABLE_VALUE", "not a form of recovery", "write a known one");
            };
            return new RecoveryModel(
                    fields.requiredText("id"), fields.requiredText("name"), curve, AssessmentFile.source(fields));
        }

        private static Recovery steps(List<Double> months, List<Double> residual) {
            List<Recovery.Step> steps = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                steps.add(new Recovery.Step(months.get(i), residual.get(i)));
            }
            return new Recovery.Steps(steps);
        }

        private static Tolerance tolerance(YamlNode node) {
            YamlFields fields = YamlFields.of(node, Set.of("eqd2Gy", "citation", "confidence"));
            return new Tolerance(AssessmentFile.number(fields, "eqd2Gy"), AssessmentFile.source(fields));
        }
    }
}
