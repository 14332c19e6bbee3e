package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.Source;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.RiskEstimate;
import org.cordon.radiobiology.RiskModel;
import org.cordon.radiobiology.Schedule;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/**
 * Published point maxima of a cord that was not irradiated before, by number of fractions, and models of its risk.
 *
 * @param alphaBetaGy of all EQD2 here
 * @param deNovo the limits of HyTEC
 * @param probabilities Sahgal 2013, one row a probability
 * @param probabilitySource where they come from
 * @param models curves of risk against EQD2
 */
public record CordDose(
        double alphaBetaGy,
        Limits deNovo,
        List<ProbabilityRow> probabilities,
        Source probabilitySource,
        List<Model> models) {
    private static final CordDose SHIPPED = read();

    /** Takes immutable copies. */
    public CordDose {
        probabilities = ImmutableList.copyOf(probabilities);
        models = ImmutableList.copyOf(models);
    }

    /** The shipped tables. */
    public static CordDose shipped() {
        return SHIPPED;
    }

    /**
     * Limits by number of fractions, 1 to 5.
     *
     * @param sacGy of the thecal sac
     * @param trueCordGy of the cord itself
     * @param source where they come from
     */
    public record Limits(List<Double> sacGy, List<Double> trueCordGy, Source source) {
        /** Takes immutable copies. */
        public Limits {
            sacGy = ImmutableList.copyOf(sacGy);
            trueCordGy = ImmutableList.copyOf(trueCordGy);
        }

        /** The limit of the sac, the stricter one; empty where none is published for that number of fractions. */
        public OptionalDouble sac(int fractions) {
            return of(sacGy, fractions);
        }
    }

    /**
     * Doses of one probability.
     *
     * @param percent probability of myelopathy
     * @param sacGy maximum of the thecal sac in 1 to 5 fractions
     */
    public record ProbabilityRow(double percent, List<Double> sacGy) {
        /** Takes an immutable copy. */
        public ProbabilityRow {
            sacGy = ImmutableList.copyOf(sacGy);
        }
    }

    /**
     * A curve of risk.
     *
     * @param id short name
     * @param name for people: of what, in what fractions
     * @param curve the curve
     * @param leastFractions fewest fractions it holds for, where limited
     * @param mostFractions most fractions it holds for, where limited
     * @param source where it comes from
     */
    public record Model(
            String id,
            String name,
            RiskModel curve,
            OptionalInt leastFractions,
            OptionalInt mostFractions,
            Source source) {
        /** The probability after a schedule; not evaluated outside the range of doses or fractions. */
        public RiskEstimate at(Schedule maximum) {
            if (maximum.fractions() < leastFractions.orElse(1)
                    || maximum.fractions() > mostFractions.orElse(Integer.MAX_VALUE)) {
                return new RiskEstimate.NotEvaluated(
                        Reason.of("FRACTIONS_OUTSIDE_MODEL_RANGE", "fractions", maximum.fractions(), "model", id));
            }
            return curve.at(LinearQuadratic.eqd2(maximum, curve.alphaBetaGy()));
        }
    }

    /** The probability interval in which a maximum lies by the rows of Sahgal 2013. */
    public Reason probability(Schedule maximum) {
        if (maximum.fractions() > deNovo.sacGy().size()) {
            return Reason.of("CORD_RISK_NO_TABLE", "fractions", maximum.fractions());
        }
        double below = 0;
        for (ProbabilityRow row : probabilities) {
            if (maximum.totalGy() <= row.sacGy().get(maximum.fractions() - 1)) {
                return below == 0
                        ? Reason.of("CORD_RISK_AT_MOST", "riskPercent", row.percent())
                        : Reason.of("CORD_RISK_BETWEEN", "fromPercent", below, "toPercent", row.percent());
            }
            below = row.percent();
        }
        return Reason.of("CORD_RISK_ABOVE", "riskPercent", below);
    }

    /** The EQD2 that belongs to a limit in some number of fractions. */
    public Eqd2 eqd2(double doseGy, int fractions) {
        return LinearQuadratic.eqd2(new Schedule(doseGy, fractions), alphaBetaGy);
    }

    private static OptionalDouble of(List<Double> values, int fractions) {
        return fractions >= 1 && fractions <= values.size()
                ? OptionalDouble.of(values.get(fractions - 1))
                : OptionalDouble.empty();
    }

    private static CordDose read() {
        YamlFields file = AssessmentFile.read(
                "cord-dose.yaml",
                "cordon.cord-dose/1",
                Set.of("schema", "alphaBetaGy", "deNovo", "probabilities", "models"));
        YamlFields deNovo = file.requiredFields("deNovo", Set.of("citation", "confidence", "sacGy", "trueCordGy"));
        YamlFields table = file.requiredFields("probabilities", Set.of("citation", "confidence", "rows"));
        List<ProbabilityRow> rows = new ArrayList<>();
        for (YamlNode node : table.requiredItems("rows")) {
            YamlFields row = YamlFields.of(node, Set.of("percent", "sacGy"));
            rows.add(new ProbabilityRow(AssessmentFile.number(row, "percent"), numbers(row, "sacGy")));
        }
        return new CordDose(
                AssessmentFile.number(file, "alphaBetaGy"),
                new Limits(numbers(deNovo, "sacGy"), numbers(deNovo, "trueCordGy"), AssessmentFile.source(deNovo)),
                rows,
                AssessmentFile.source(table),
                file.requiredItems("models").stream().map(CordDose::model).toList());
    }

    private static Model model(YamlNode node) {
        YamlFields fields = YamlFields.of(
                node,
                Set.of(
                        "id",
                        "name",
                        "form",
                        "intercept",
                        "slopePerGy",
                        "d50Gy",
                        "exponent",
                        "alphaBetaGy",
                        "validFromGy",
                        "validToGy",
                        "leastFractions",
                        "mostFractions",
                        "citation",
                        "confidence"));
        double ratio = AssessmentFile.number(fields, "alphaBetaGy");
        double from = AssessmentFile.number(fields, "validFromGy");
        double to = AssessmentFile.number(fields, "validToGy");
        RiskModel curve = fields.requiredText("form").equals("logistic")
                ? new RiskModel.Logistic(
                        AssessmentFile.number(fields, "intercept"),
                        AssessmentFile.number(fields, "slopePerGy"),
                        ratio,
                        from,
                        to)
                : new RiskModel.LogLogistic(
                        AssessmentFile.number(fields, "d50Gy"),
                        AssessmentFile.number(fields, "exponent"),
                        ratio,
                        from,
                        to);
        return new Model(
                fields.requiredText("id"),
                fields.requiredText("name"),
                curve,
                integer(fields, "leastFractions"),
                integer(fields, "mostFractions"),
                AssessmentFile.source(fields));
    }

    private static OptionalInt integer(YamlFields fields, String key) {
        Optional<Integer> value = fields.integer(key, 1, 1000);
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    static List<Double> numbers(YamlFields fields, String key) {
        return fields.requiredItems(key).stream().map(YamlFields::decimalOf).toList();
    }
}
