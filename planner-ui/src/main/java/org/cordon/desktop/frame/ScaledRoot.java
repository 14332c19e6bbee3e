package org.cordon.desktop.frame;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger, laid out for the smaller area that remains: every size grows alike, 100 to 200 %. */
final class ScaledRoot extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1);

    ScaledRoot(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    void scale(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            child.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
        }
    }

    /** The content that is scaled. */
    Region content() {
        return content;
    }
}
