package org.cordon.desktop.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** IBM Plex Sans in four weights. Its digits all have one width, so that numbers align. */
public final class Fonts {
    /** The family of regular and bold. */
    public static final String FAMILY = "IBM Plex Sans";

    private static final String MEDIUM = "IBM Plex Sans Medm";
    private static final String SEMI_BOLD = "IBM Plex Sans SmBld";
    private static boolean loaded;

    private Fonts() {}

    /**
     * Loads the fonts once; to be called before the first window is made.
     *
     * @throws IllegalStateException when a shipped font cannot be used
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String weight : List.of("Regular", "Medium", "SemiBold", "Bold")) {
            try (InputStream file =
                    Fonts.class.getResourceAsStream("/org/cordon/fonts/IBMPlexSans-" + weight + ".ttf")) {
                if (file == null || Font.loadFont(file, 13) == null) {
                    throw new IllegalStateException("the font " + weight + " cannot be used");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + weight + " cannot be read", e);
            }
        }
        loaded = true;
    }

    /** Regular. */
    public static Font regular(double size) {
        return new Font(FAMILY, size);
    }

    /** Medium. */
    public static Font medium(double size) {
        return new Font(MEDIUM, size);
    }

    /** Semi-bold. */
    public static Font semiBold(double size) {
        return new Font(SEMI_BOLD, size);
    }
}
