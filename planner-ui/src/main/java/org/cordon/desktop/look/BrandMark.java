package org.cordon.desktop.look;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The mark of the program: a cord inside its vertebra. */
public final class BrandMark {
    private BrandMark() {}

    /** The mark in a given size. */
    public static Pane of(double sizePx) {
        Rectangle ground = new Rectangle(24, 24);
        ground.setArcWidth(11);
        ground.setArcHeight(11);
        ground.getStyleClass().add("brand-ground");
        SVGPath vertebra = new SVGPath();
        vertebra.setContent("M6 8.2c0-1.2 1-2 2.1-1.7 2.5.6 5.3.6 7.8 0 1.1-.3 2.1.5 2.1 1.7v3.6c0 2.4-2.2 3.2-3 4.9"
                + "a3.4 3.4 0 0 1-6 0c-.8-1.7-3-2.5-3-4.9z");
        vertebra.getStyleClass().addAll("icon", "i-on-accent");
        vertebra.setStrokeWidth(1.7);
        Circle cord = new Circle(12, 13.6, 2.1);
        cord.getStyleClass().add("brand-cord");
        return Icon.boxed(sizePx, ground, vertebra, cord);
    }
}
