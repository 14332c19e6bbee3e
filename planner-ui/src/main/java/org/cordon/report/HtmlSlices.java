package org.cordon.report;

import org.cordon.picture.Plane;
import org.cordon.picture.SlicePicture;
import org.cordon.text.Markup;

/** The section of slices through the hottest voxel of the cord. */
final class HtmlSlices {
    private static final int WIDTH = 168;
    private static final int HEIGHT = 236;
    private static final double PER_MM = 1.5;

    private HtmlSlices() {}

    static void write(Markup page, SlicePicture slices) {
        page.open("section", "class", "slices").element("h2", "Slices");
        page.element("p", "Through the " + slices.through() + ".", "class", "caption");
        page.finished(slices.legend()).open("figure");
        for (Plane plane : Plane.values()) {
            page.finished(slices.svg(plane, WIDTH, HEIGHT, PER_MM));
        }
        page.close().closeLine();
    }
}
