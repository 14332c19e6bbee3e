package org.cordon.desktop.session;

import java.util.HashMap;
import java.util.Map;
import org.cordon.desktop.look.LineLook;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.StructureCurve;
import org.cordon.structure.Structure;

/** Which structure has which colour and dashes: one answer for table, curves and slices. Immutable. */
public final class StructureLooks {
    private final Map<Integer, LineLook> byNumber = new HashMap<>();
    private final Map<Integer, String> canonical = new HashMap<>();

    private StructureLooks() {}

    /** The looks of the structures of a review. */
    public static StructureLooks of(Reviewed reviewed) {
        StructureLooks looks = new StructureLooks();
        ReviewResult result = reviewed.result();
        for (StructureCurve curve : result.curves()) {
            curve.canonicalName()
                    .ifPresent(name -> looks.canonical.put(curve.info().number(), name));
        }
        int index = 0;
        for (Structure structure : reviewed.structures().structures()) {
            String name = looks.canonical.getOrDefault(structure.number(), structure.name());
            looks.byNumber.put(
                    structure.number(),
                    LineLook.of(name, structure.interpretedType().orElse(""), index));
            index++;
        }
        return looks;
    }

    /** The look of a structure by its number. */
    public LineLook of(int roiNumber, String name) {
        return byNumber.getOrDefault(roiNumber, LineLook.of(name, "", 0));
    }

    /** The look of what a row was applied to. */
    public LineLook of(ConstraintRow row) {
        return row.roiNumber().isPresent()
                ? of(row.roiNumber().getAsInt(), row.structure())
                : LineLook.of(row.structure(), row.rule().structure().isTarget() ? "PTV" : "", 0);
    }

    /** The canonical name of a structure where a row was evaluated on it, else its own. */
    public String name(Structure structure) {
        return canonical.getOrDefault(structure.number(), structure.name());
    }
}
