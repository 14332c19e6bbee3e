package org.cordon.desktop.slices;

import java.util.Arrays;
import java.util.Optional;

/** The grey windows of CT, in HU. */
enum GreyWindow {
    /** Bone and soft tissue together. */
    SPINE(140, 600),
    /** Bone. */
    BONE(400, 1800),
    /** Lung. */
    LUNG(-600, 1500),
    /** Soft tissue. */
    SOFT(40, 350);

    private final double centreHu;
    private final double widthHu;

    GreyWindow(double centreHu, double widthHu) {
        this.centreHu = centreHu;
        this.widthHu = widthHu;
    }

    /** The window of a name, where there is one. */
    static Optional<GreyWindow> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    double centreHu() {
        return centreHu;
    }

    double widthHu() {
        return widthHu;
    }

    /** As radiologists write it. */
    String label() {
        return "W " + Math.round(widthHu) + " \u00b7 L " + (centreHu < 0 ? "\u2212" : "")
                + Math.round(Math.abs(centreHu));
    }
}
