package org.cordon.dvh;

import java.util.Optional;

/**
 * What was gathered inside the dose grid.
 *
 * @param insideCc volume inside the grid
 * @param inside the curve and the extremes; empty when nothing is inside
 */
record DvhData(double insideCc, Optional<Inside> inside) {
    /**
     * The part inside the grid.
     *
     * @param curve volume against dose
     * @param max the highest dose
     * @param min the lowest dose
     * @param meanGy mean dose
     * @param doubt how far the numbers may be off
     * @param cells number of deposits
     * @param ccPerUnit volume of one dose cell in cc
     */
    record Inside(
            VolumeCurve curve, Extreme max, Extreme min, double meanGy, Doubt doubt, long cells, double ccPerUnit) {}

    /** The same with the hottest part from finer cells. */
    DvhData withHot(Deposits hot) {
        Inside in = inside.orElseThrow();
        double ccPerUnit = in.ccPerUnit();
        VolumeCurve curve = in.curve()
                .withHot(new VolumeCurve(hot, ccPerUnit, hot.lowGy, in.max().doseGy()));
        Doubt doubt = in.doubt().withHot(new Doubt(hot, ccPerUnit));
        return new DvhData(
                insideCc,
                Optional.of(new Inside(
                        curve, in.max(), in.min(), in.meanGy(), doubt, in.cells() + hot.cells(), ccPerUnit)));
    }

    static DvhData of(Deposits deposits, double ccPerUnit, Extreme max, Extreme min) {
        if (!max.found() || !min.found() || !(deposits.volume() > 0)) {
            return new DvhData(0, Optional.empty());
        }
        double mean = Math.max(min.doseGy(), Math.min(max.doseGy(), deposits.meanGy()));
        VolumeCurve curve = new VolumeCurve(deposits, ccPerUnit, min.doseGy(), max.doseGy());
        return new DvhData(
                deposits.volume() * ccPerUnit,
                Optional.of(new Inside(
                        curve, max, min, mean, new Doubt(deposits, ccPerUnit), deposits.cells(), ccPerUnit)));
    }
}
