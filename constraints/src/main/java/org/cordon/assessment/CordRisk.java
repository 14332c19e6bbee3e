package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.constraint.Source;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.RiskEstimate;
import org.cordon.radiobiology.Schedule;

/**
 * What is published on the risk of myelopathy at a maximum of a cord that was not irradiated before: statements that stand
 * beside a verdict and never make one. Outside the range of a table or model there is a reason and no number.
 *
 * @param maximum physical maximum with its number of fractions
 * @param eqd2 of it, at the alpha/beta of the tables
 * @param statements one a source
 */
public record CordRisk(Schedule maximum, Eqd2 eqd2, List<Statement> statements) {
    /** Takes an immutable copy. */
    public CordRisk {
        statements = ImmutableList.copyOf(statements);
    }

    /**
     * What one source says.
     *
     * @param id of the source: {@code hytec-de-novo}, {@code sahgal-2013}, or that of a model
     * @param evaluated whether the maximum lies in its range
     * @param says the statement, or why there is none
     * @param probability 0 to 1, where the source gives one
     * @param source where it comes from
     */
    public record Statement(String id, boolean evaluated, Reason says, OptionalDouble probability, Source source) {}

    /** By the shipped tables. */
    public static CordRisk of(Schedule maximum) {
        CordDose tables = CordDose.shipped();
        ImmutableList.Builder<Statement> statements = ImmutableList.builder();
        statements.add(hytec(tables, maximum));
        Reason table = tables.probability(maximum);
        statements.add(new Statement(
                "sahgal-2013",
                !table.code().equals("CORD_RISK_NO_TABLE"),
                table,
                OptionalDouble.empty(),
                tables.probabilitySource()));
        tables.models().forEach(model -> statements.add(statement(model, maximum)));
        return new CordRisk(maximum, tables.eqd2(maximum.totalGy(), maximum.fractions()), statements.build());
    }

    private static Statement hytec(CordDose tables, Schedule maximum) {
        OptionalDouble sacGy = tables.deNovo().sac(maximum.fractions());
        Reason says = sacGy.isEmpty()
                ? Reason.of("CORD_RISK_NO_HYTEC", "fractions", maximum.fractions())
                : Reason.of(
                        maximum.totalGy() <= sacGy.getAsDouble() ? "CORD_RISK_WITHIN_HYTEC" : "CORD_RISK_ABOVE_HYTEC",
                        "sacGy",
                        sacGy.getAsDouble(),
                        "fractions",
                        maximum.fractions());
        return new Statement(
                "hytec-de-novo",
                sacGy.isPresent(),
                says,
                OptionalDouble.empty(),
                tables.deNovo().source());
    }

    private static Statement statement(CordDose.Model model, Schedule maximum) {
        RiskEstimate estimate = model.at(maximum);
        if (estimate instanceof RiskEstimate.NotEvaluated none) {
            return new Statement(model.id(), false, none.reason(), OptionalDouble.empty(), model.source());
        }
        double value = ((RiskEstimate.Probability) estimate).value();
        return new Statement(
                model.id(),
                true,
                Reason.of("CORD_RISK_BY_MODEL", "percent", 100 * value),
                OptionalDouble.of(value),
                model.source());
    }
}
