package org.cordon.desktop.look;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The theme in use. Views redraw their canvases when it changes; the style sheet follows by itself. */
public final class Appearance {
    private final ReadOnlyObjectWrapper<Theme> theme;

    /** Begins with a theme. */
    public Appearance(Theme theme) {
        this.theme = new ReadOnlyObjectWrapper<>(theme);
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
