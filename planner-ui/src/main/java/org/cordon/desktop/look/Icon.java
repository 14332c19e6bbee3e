package org.cordon.desktop.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Outline icons of 24 px, drawn as strokes in the colour of the style class {@code icon} or one beside it. */
public final class Icon {
    private static final double BOX = 24;
    private static final Properties OUTLINES = outlines();

    private Icon() {}

    private static Properties outlines() {
        Properties outlines = new Properties();
        try (InputStream file = Icon.class.getResourceAsStream("icons.properties")) {
            outlines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the icons cannot be read", e);
        }
        return outlines;
    }

    /**
     * An icon.
     *
     * @param name as in the outlines
     * @param sizePx edge
     * @param styleClass colour, e.g. {@code i-accent}; {@code i-text2} is secondary text
     * @throws IllegalArgumentException when there is no such icon
     */
    public static Node of(String name, double sizePx, String styleClass) {
        String outline = OUTLINES.getProperty(name);
        if (outline == null) {
            throw new IllegalArgumentException("no icon has the name " + name);
        }
        SVGPath path = new SVGPath();
        path.setContent(outline);
        path.getStyleClass().addAll("icon", styleClass);
        return boxed(sizePx, path);
    }

    /** Scales shapes drawn in a box of 24 px. */
    static Pane boxed(double sizePx, Node... shapes) {
        Rectangle box = new Rectangle(BOX, BOX);
        box.setFill(null);
        javafx.scene.Group drawing = new javafx.scene.Group(box);
        drawing.getChildren().addAll(shapes);
        drawing.getTransforms().add(new Scale(sizePx / BOX, sizePx / BOX));
        Pane pane = new Pane(drawing);
        pane.setMinSize(sizePx, sizePx);
        pane.setPrefSize(sizePx, sizePx);
        pane.setMaxSize(sizePx, sizePx);
        pane.setMouseTransparent(true);
        return pane;
    }
}
