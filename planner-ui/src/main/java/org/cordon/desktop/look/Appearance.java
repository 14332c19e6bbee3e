package org.cordon.desktop.look;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The theme and the scale in use. Views redraw their canvases when it changes; the style sheet follows by itself. */
public final class Appearance {
    private static final List<Double> SCALES = List.of(1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    private final ReadOnlyObjectWrapper<Theme> theme;

    private final ReadOnlyDoubleWrapper scale;

    /** Begins with a theme in the usual size. */
    public Appearance(Theme theme) {
        this(theme, 1);
    }

    /** Begins with a theme and a scale, brought to the nearest that there is. */
    public Appearance(Theme theme, double scale) {
        this.theme = new ReadOnlyObjectWrapper<>(theme);
        this.scale = new ReadOnlyDoubleWrapper(SCALES.get(nearest(scale)));
    }

    /** The scale of everything, 1 to 2. */
    public ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /** Everything one step larger. */
    public void larger() {
        step(1);
    }

    /** Everything one step smaller, at least the usual size. */
    public void smaller() {
        step(-1);
    }

    /** Everything in the usual size. */
    public void usualSize() {
        scale.set(1);
    }

    private void step(int direction) {
        scale.set(SCALES.get(Math.max(0, Math.min(SCALES.size() - 1, nearest(scale.get()) + direction))));
    }

    private static int nearest(double wanted) {
        int best = 0;
        for (int i = 1; i < SCALES.size(); i++) {
            if (Math.abs(SCALES.get(i) - wanted) < Math.abs(SCALES.get(best) - wanted)) {
                best = i;
            }
        }
        return best;
    }

    /** The theme. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /** Its colours. */
    public Palette palette() {
        return Palette.of(theme.get());
    }

    /** Changes to the other theme. */
    public void toggle() {
        theme.set(theme.get().other());
    }

    /** Changes to a theme. */
    public void use(Theme wanted) {
        theme.set(wanted);
    }
}
