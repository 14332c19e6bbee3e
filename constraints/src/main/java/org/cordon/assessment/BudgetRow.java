package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.cordon.constraint.Source;

/**
 * How much the cord may still get in a number of fractions.
 *
 * @param fractions of the new course
 * @param caps every limit, in the order of the table; the least of them is the budget
 * @param binding id of the cap that is the least
 * @param budgetGy the least of the caps, never raised by a model
 * @param models what models of recovery alone would leave: models, not limits
 */
public record BudgetRow(int fractions, List<Cap> caps, String binding, double budgetGy, List<ModelFigure> models) {
    /** Takes immutable copies. */
    public BudgetRow {
        caps = ImmutableList.copyOf(caps);
        models = ImmutableList.copyOf(models);
    }

    /**
     * A limit on the maximum of the new course.
     *
     * @param id of its criterion
     * @param doseGy highest maximum that meets it; empty when it suggests none at all for this number of fractions
     * @param advisory whether it is shown only and never binds
     * @param source where it comes from
     */
    public record Cap(String id, OptionalDouble doseGy, boolean advisory, Source source) {}

    /**
     * What a model of recovery leaves.
     *
     * @param model id of the model
     * @param toleranceEqd2Gy what it subtracts from
     * @param residualPercent of the earlier dose that counts in it, weighted over the courses
     * @param modelGy its own figure: a model, not a limit
     * @param cappedGy the same under the caps, never above the budget
     * @param binding what binds the capped figure: the model's id or that of a cap
     */
    public record ModelFigure(
            String model,
            double toleranceEqd2Gy,
            double residualPercent,
            double modelGy,
            double cappedGy,
            String binding) {}
}
