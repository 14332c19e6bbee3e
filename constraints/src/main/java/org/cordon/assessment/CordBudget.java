package org.cordon.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.assessment.BudgetRow.Cap;
import org.cordon.assessment.BudgetRow.ModelFigure;
import org.cordon.assessment.ReirradiationTables.Criterion;
import org.cordon.assessment.ReirradiationTables.Quantity;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;

/**
 * What the cord may still get in 1 to 5 fractions: the least of the de-novo limit of that number of fractions, the criteria
 * of HyTEC turned round (70 Gy minus what was given; 25 Gy; at most half of the sum, so at most what was given; nothing at
 * all before 5 months) and the printed cell of Sahgal 2012. Models of recovery stand beside and never raise it.
 */
final class CordBudget {
    private static final int MOST_FRACTIONS = 5;

    private final ReirradiationTables tables;
    private final CordDose deNovo;
    private final List<CountedCourse> earlier;
    private final Eqd2 prior;
    private final OptionalInt interval;

    CordBudget(ReirradiationTables tables, CordDose deNovo, List<CountedCourse> earlier, OptionalInt interval) {
        this.tables = tables;
        this.deNovo = deNovo;
        this.earlier = earlier;
        this.interval = interval;
        this.prior = earlier.stream().map(CountedCourse::eqd2).reduce(Eqd2.zero(tables.alphaBetaGy()), Eqd2::plus);
    }

    List<BudgetRow> rows() {
        List<BudgetRow> rows = new ArrayList<>();
        for (int n = 1; n <= MOST_FRACTIONS; n++) {
            rows.add(row(n));
        }
        return rows;
    }

    private BudgetRow row(int n) {
        List<Cap> caps = new ArrayList<>();
        caps.add(new Cap(
                "hytec-de-novo", deNovo.deNovo().sac(n), false, deNovo.deNovo().source()));
        boolean earlierDose = prior.valueGy() > 0;
        if (earlierDose) {
            tables.criteria().forEach(criterion -> caps.add(cap(criterion, n)));
        }
        SahgalTable.Cell cell = new SahgalTable(tables).cell(earlier, prior, n);
        if (earlierDose) {
            caps.add(new Cap(cell.id(), cell.doseGy(), cell.advisory(), cell.source()));
        }
        Cap least = caps.get(0);
        for (Cap cap : caps) {
            if (!cap.advisory() && value(cap) < value(least)) {
                least = cap;
            }
        }
        List<ModelFigure> models = new ArrayList<>();
        for (ReirradiationTables.Tolerance tolerance : tables.tolerances()) {
            for (ReirradiationTables.RecoveryModel model : tables.recovery()) {
                models.add(figure(n, tolerance, model, least));
            }
        }
        return new BudgetRow(n, caps, least.id(), value(least), models);
    }

    /** No suggestion at all means that nothing is supported. */
    private static double value(Cap cap) {
        return cap.doseGy().orElse(0);
    }

    private Cap cap(Criterion criterion, int n) {
        double limit = criterion.limit();
        double eqd2Gy = switch (criterion.quantity()) {
            case CUMULATIVE -> Math.max(0, limit - prior.valueGy());
            case COURSE -> limit;
            case RATIO -> prior.valueGy() * limit / (1 - limit);
            case INTERVAL -> interval.isPresent() && interval.getAsInt() >= limit ? Double.MAX_VALUE : 0;
        };
        boolean unlimited = criterion.quantity() == Quantity.INTERVAL && eqd2Gy > 0;
        return new Cap(
                criterion.id(),
                unlimited ? deNovo.deNovo().sac(n) : OptionalDouble.of(doseGy(eqd2Gy, n)),
                unlimited,
                criterion.source());
    }

    private double doseGy(double eqd2Gy, int n) {
        return LinearQuadratic.schedule(new Eqd2(eqd2Gy, tables.alphaBetaGy()), n)
                .totalGy();
    }

    private ModelFigure figure(
            int n, ReirradiationTables.Tolerance tolerance, ReirradiationTables.RecoveryModel model, Cap least) {
        Eqd2 residual = Eqd2.zero(tables.alphaBetaGy());
        for (CountedCourse course : earlier) {
            double months = course.intervalMonths().orElse(0);
            residual = residual.plus(course.eqd2().times(model.curve().residual(months)));
        }
        double percent = prior.valueGy() > 0 ? 100 * residual.valueGy() / prior.valueGy() : 100;
        Eqd2 left = new Eqd2(tolerance.eqd2Gy(), tables.alphaBetaGy()).minus(residual);
        double modelGy = LinearQuadratic.schedule(left, n).totalGy();
        boolean modelBinds = modelGy < value(least);
        return new ModelFigure(
                model.id(),
                tolerance.eqd2Gy(),
                percent,
                modelGy,
                Math.min(modelGy, value(least)),
                modelBinds ? "recovery-" + model.id() : least.id());
    }
}
