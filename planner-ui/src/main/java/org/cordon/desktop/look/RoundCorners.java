package org.cordon.desktop.look;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/**
 * Rounds the corners of a picture by covering them with what lies behind the cards. A round clip would make the software
 * renderer draw the whole picture twice.
 */
public final class RoundCorners {
    private static final double RADIUS = 8;
    private static final String CORNER = "M0 0H8A8 8 0 0 0 0 8Z";

    private RoundCorners() {}

    /** Covers the corners of a pane over all of its children so far. */
    public static void over(Pane pane) {
        for (int turn = 0; turn < 4; turn++) {
            boolean right = turn == 1 || turn == 2;
            boolean low = turn >= 2;
            SVGPath corner = Parts.styled(new SVGPath(), "corner");
            corner.setContent(CORNER);
            corner.setRotate(90.0 * turn);
            corner.setMouseTransparent(true);
            corner.setManaged(false);
            if (right) {
                corner.layoutXProperty().bind(pane.widthProperty().subtract(RADIUS));
            }
            if (low) {
                corner.layoutYProperty().bind(pane.heightProperty().subtract(RADIUS));
            }
            pane.getChildren().add(corner);
        }
    }
}
