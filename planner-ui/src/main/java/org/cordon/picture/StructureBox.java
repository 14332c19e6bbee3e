package org.cordon.picture;

import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/** The box around a structure, for placing pictures. */
public final class StructureBox {
    private StructureBox() {}

    /** The middle of the box around a structure that is not empty. */
    public static Point3 middle(Structure structure) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (PlanarRegion region : structure.planes()) {
            for (Ring ring : region.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    low[0] = Math.min(low[0], ring.xMm(i));
                    low[1] = Math.min(low[1], ring.yMm(i));
                    high[0] = Math.max(high[0], ring.xMm(i));
                    high[1] = Math.max(high[1], ring.yMm(i));
                }
            }
        }
        List<PlanarRegion> planes = structure.planes();
        double z = (planes.get(0).zMm() + planes.get(planes.size() - 1).zMm()) / 2;
        return new Point3((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, z);
    }
}
