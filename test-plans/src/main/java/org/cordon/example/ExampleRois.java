package org.cordon.example;

import java.util.List;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;

/** Which structures an example plan has, with TG-263 names. */
final class ExampleRois {
    /** The couch top. */
    static final String COUCH = "CouchSurface";

    private static final String ORGAN = "ORGAN";
    private static final double[] COUCH_Y = {82, 82, 102, 102};
    private static final double SHORT_CORD_ABOVE_TARGET_MM = 3;

    private ExampleRois() {}

    static List<Structure> of(Recipe recipe) {
        ExampleStructures rois = new ExampleStructures(recipe.extent().planesMm());
        for (TargetSite target : recipe.targets()) {
            rois.fine(target.name("GTV"), "GTV", 0xF0E442, Spine.gtv(target.middleMm()));
            rois.fine(target.name("CTV"), "CTV", 0xE69F00, Spine.ctv(target.middleMm()));
            rois.fine(target.name("PTV"), "PTV", 0xD55E00, Spine.ptv(target.middleMm()));
        }
        cord(recipe, rois);
        if (recipe.extent().organs() != Extent.Organs.NONE) {
            organs(recipe, rois, recipe.extent().organs() == Extent.Organs.ALL);
        }
        return rois.structures();
    }

    private static void cord(Recipe recipe, ExampleStructures rois) {
        TargetSite first = recipe.targets().get(0);
        switch (recipe.cord()) {
            case WHOLE -> {
                rois.fine("SpinalCord", ORGAN, 0x56B4E9, Spine.cord());
                rois.fine("SpinalCanal", ORGAN, 0x999999, Spine.canal());
            }
            case ENDS_ABOVE_TARGET -> {
                double top = first.upperCtvMm() + SHORT_CORD_ABOVE_TARGET_MM;
                rois.fine("SpinalCord", ORGAN, 0x56B4E9, Spine.cord().between(-1e6, top));
            }
            case LOOK_ALIKES -> {
                Solid nearTarget = Spine.ptv(first.middleMm()).grownBy(3);
                rois.fine("Cord-PTV", ORGAN, 0x56B4E9, Spine.cord().minus(nearTarget));
                rois.fine("zCord", ORGAN, 0x0072B2, Spine.cord());
                rois.fine("Canal", ORGAN, 0x999999, Spine.canal());
            }
            case NONE -> {}
        }
    }

    private static void organs(Recipe recipe, ExampleStructures rois, boolean all) {
        Solid roots = recipe.targets().stream()
                .map(target -> Spine.nerveRoots(target.middleMm()))
                .reduce(Solid::plus)
                .orElseThrow();
        Solid left = (x, y, z) -> -x;
        Solid right = (x, y, z) -> x;
        rois.fine("NerveRoots_L", ORGAN, 0xFFE08A, roots.within(left));
        rois.fine("NerveRoots_R", ORGAN, 0xFFD24D, roots.within(right));
        rois.fine("Esophagus", ORGAN, 0x009E73, Viscera::esophagus);
        if (all) {
            farther(rois);
        }
        rois.coarse("External", "EXTERNAL", 0x00B36B, Viscera::external);
        rois.box(COUCH, "SUPPORT", 0x777777, new Ring(new double[] {-150, 150, 150, -150}, COUCH_Y));
    }

    private static void farther(ExampleStructures rois) {
        rois.fine("GreatVes", ORGAN, 0xCC79A7, Viscera::aorta);
        rois.coarse("Heart", ORGAN, 0xA83C09, Viscera::heart);
        rois.coarse("Lung_L", ORGAN, 0x5B6FD6, Viscera.leftLung());
        rois.coarse("Lung_R", ORGAN, 0x7F8FE0, Viscera.rightLung());
        rois.coarse("Liver", ORGAN, 0x8C6D31, Viscera::liver);
        rois.coarse("Stomach", ORGAN, 0x637939, Viscera::stomach);
        rois.shell("Skin", ORGAN, 0xC7A17A, Viscera::external, Viscera.SKIN_MM);
    }
}
