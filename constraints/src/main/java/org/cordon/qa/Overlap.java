package org.cordon.qa;

import java.util.List;
import org.cordon.geometry.TangledContoursException;
import org.cordon.structure.HalfSliceSlab;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;

/** What two structures share; contours that are too tangled to tell share nothing here, other checks speak of them. */
final class Overlap {
    private Overlap() {}

    /** The fraction of a structure's volume inside another. */
    static double fraction(Structure inner, Structure outer) {
        try {
            return StructureAlgebra.containedFraction(inner, outer);
        } catch (TangledContoursException tangled) {
            return 0;
        }
    }

    /** The volume that two structures share in cc. */
    static double commonCc(Structure first, Structure second) {
        try {
            List<HalfSliceSlab> slabs = HalfSliceSlab.of(first);
            return slabs.stream().mapToDouble(HalfSliceSlab::volumeCc).sum()
                    * StructureAlgebra.containedFraction(first, second);
        } catch (TangledContoursException tangled) {
            return 0;
        }
    }
}
