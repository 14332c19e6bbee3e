package org.cordon.difference;

import org.cordon.dose.GridGeometry;
import org.cordon.gamma.DoseDifferenceMap;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaMap;
import org.cordon.gamma.GammaStatistics;

/**
 * The judged doses of both versions, compared at the nodes of the first.
 *
 * @param firstMaxGy highest node of the first
 * @param secondMaxGy highest node of the second
 * @param firstGrid nodes of the first
 * @param secondGrid nodes of the second
 * @param all second less first over all common nodes
 * @param gammaStatistics of gamma over the nodes of the first above the cut-off
 * @param difference node by node, for pictures
 * @param gamma node by node, for pictures
 */
public record DoseComparison(
        double firstMaxGy,
        double secondMaxGy,
        GridGeometry firstGrid,
        GridGeometry secondGrid,
        DoseDifferenceStatistics all,
        GammaStatistics gammaStatistics,
        DoseDifferenceMap difference,
        GammaMap gamma) {
    /** Whether both doses are the same at every node. */
    public boolean isSame() {
        return firstGrid.equals(secondGrid)
                && all.lowest().differenceGy() == 0
                && all.highest().differenceGy() == 0;
    }
}
