package org.cordon.gamma;

import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/** What the planes of one comparison share; immutable once every layer is prepared. */
final class GammaSearch {
    private final GridGeometry reference;
    private final GridGeometry evaluated;
    private final GammaCriteria criteria;
    private final double cutoffGy;
    private final double globalGy;
    private final float[] gy;
    private final CellExtremes extremes;
    private final AxisReach alongX;
    private final AxisReach alongY;
    private final AxisReach alongZ;
    private final SearchOrder order;

    GammaSearch(GridGeometry reference, DoseGrid dose, GammaCriteria criteria, double normalisationGy) {
        this.reference = reference;
        this.evaluated = dose.geometry();
        this.criteria = criteria;
        this.cutoffGy = criteria.cutoffPercent() / 100 * normalisationGy;
        this.globalGy = criteria.dosePercent() / 100 * normalisationGy;
        double unit = criteria.distanceMm();
        double max = criteria.maxGamma();
        this.alongX = new AxisReach(
                reference.originMm().xMm() / unit,
                reference.spacingXMm() / unit,
                reference.nx(),
                evaluated.originMm().xMm() / unit,
                evaluated.spacingXMm() / unit,
                evaluated.nx(),
                max);
        this.alongY = new AxisReach(
                reference.originMm().yMm() / unit,
                reference.spacingYMm() / unit,
                reference.ny(),
                evaluated.originMm().yMm() / unit,
                evaluated.spacingYMm() / unit,
                evaluated.ny(),
                max);
        this.alongZ = new AxisReach(
                reference.originMm().zMm() / unit,
                reference.spacingZMm() / unit,
                reference.nz(),
                evaluated.originMm().zMm() / unit,
                evaluated.spacingZMm() / unit,
                evaluated.nz(),
                max);
        this.order = new SearchOrder(alongX, alongY, alongZ, max);
        this.gy = new float[evaluated.nodeCount()];
        dose.copyTo(0, gy, 0, gy.length);
        this.extremes = new CellExtremes(evaluated);
    }

    /** Prepares one layer of cells. */
    Void prepare(int layer) {
        extremes.fill(gy, layer);
        return null;
    }

    /** Compares one plane of the reference. */
    Void plane(int k, float[] referenceGy, GammaMap map) {
        CellSearch cells = new CellSearch();
        int first = k * referenceGy.length;
        for (int j = 0; j < reference.ny(); j++) {
            for (int i = 0; i < reference.nx(); i++) {
                int node = j * reference.nx() + i;
                if (referenceGy[node] >= cutoffGy && referenceGy[node] > 0) {
                    double gamma = Math.sqrt(squared(i, j, k, referenceGy[node], cells));
                    double border = Math.min(alongX.border(i), Math.min(alongY.border(j), alongZ.border(k)));
                    map.set(first + node, gamma, border < gamma - 1e-9, border < -1e-6);
                }
            }
        }
        return null;
    }

    private double squared(int i, int j, int k, double referenceGy, CellSearch cells) {
        double criterionGy = criteria.normalisation() == GammaNormalisation.GLOBAL
                ? globalGy
                : criteria.dosePercent() / 100 * referenceGy;
        double perCriterion = 1 / criterionGy;
        int nx = evaluated.nx();
        int perPlane = nx * evaluated.ny();
        double best = criteria.maxGamma() * criteria.maxGamma();
        for (int n = 0; n < order.count && order.squared[n] < best; n++) {
            double distance =
                    alongX.squared(i, order.x[n]) + alongY.squared(j, order.y[n]) + alongZ.squared(k, order.z[n]);
            if (distance >= best) {
                continue;
            }
            int ci = alongX.base(i) + order.x[n];
            int cj = alongY.base(j) + order.y[n];
            int ck = alongZ.base(k) + order.z[n];
            int cell = extremes.index(ci, cj, ck);
            double gap = Math.max(0, Math.max(extremes.low(cell) - referenceGy, referenceGy - extremes.high(cell)))
                    * perCriterion;
            if (distance + gap * gap < best) {
                best = cells.search(
                        best,
                        gy,
                        ck * perPlane + cj * nx + ci,
                        nx,
                        perPlane,
                        referenceGy,
                        perCriterion,
                        alongX.lower(i, order.x[n]),
                        alongY.lower(j, order.y[n]),
                        alongZ.lower(k, order.z[n]),
                        alongX.cell(),
                        alongY.cell(),
                        alongZ.cell());
            }
        }
        return best;
    }
}
