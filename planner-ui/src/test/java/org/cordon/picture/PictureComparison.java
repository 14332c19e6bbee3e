package org.cordon.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Compares a picture with a stored one. A pixel differs when one of its three colours does by more than {@value #COLOUR_STEPS}
 * of 255: less is the edge of a letter on another Java. The pictures differ when more than {@value #SHARE} of all pixels do, or
 * when in one square of {@value #SQUARE_PX} pixels more than {@value #SQUARE_SHARE} do, as when a small icon changes.
 */
public final class PictureComparison {
    static final int COLOUR_STEPS = 16;
    static final double SHARE = 0.0005;
    static final int SQUARE_PX = 16;
    static final double SQUARE_SHARE = 0.1;

    private static final int CELL_PX = SQUARE_PX / 2;
    private static final int SEEN = 0xFFE5006D;

    private final BufferedImage expected;
    private final BufferedImage actual;
    private final BufferedImage difference;
    /** Numbers of differing pixels in cells of half a square's side. */
    private final int[][] cells;

    private int differing;

    private PictureComparison(BufferedImage expected, BufferedImage actual) {
        this.expected = expected;
        this.actual = actual;
        this.difference = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        this.cells = new int[actual.getHeight() / CELL_PX + 2][actual.getWidth() / CELL_PX + 2];
    }

    /**
     * Why the pictures differ; empty when they do not. Where they do the expected picture, the actual one and one that marks what
     * differs are written.
     *
     * @param into folder for the three pictures
     */
    public static Optional<String> complaint(String name, BufferedImage expected, BufferedImage actual, Path into) {
        PictureComparison comparison = new PictureComparison(expected, actual);
        Optional<String> why = comparison.difference();
        why.ifPresent(any -> comparison.write(name, into));
        return why.map(words -> name + ": " + words + "; see " + name + "-expected.png, " + name + "-actual.png and "
                + name + "-difference.png in " + into.toAbsolutePath() + ". If the new look is meant: .ci/pictures");
    }

    private Optional<String> difference() {
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return Optional.of("the stored picture has " + size(expected) + " pixels, this one " + size(actual));
        }
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < actual.getWidth(); x++) {
                mark(x, y);
            }
        }
        double share = differing / (double) (actual.getWidth() * actual.getHeight());
        double local = mostInSquare() / (double) (SQUARE_PX * SQUARE_PX);
        return share > SHARE || local > SQUARE_SHARE
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%.3f %% of the pixels differ (at most %.2f %%), and %.0f %% of one square (at most %.0f %%)",
                        100 * share,
                        100 * SHARE,
                        100 * local,
                        100 * SQUARE_SHARE))
                : Optional.empty();
    }

    private void mark(int x, int y) {
        boolean differs = differs(expected.getRGB(x, y), actual.getRGB(x, y));
        differing += differs ? 1 : 0;
        cells[y / CELL_PX][x / CELL_PX] += differs ? 1 : 0;
        difference.setRGB(x, y, differs ? SEEN : pale(actual.getRGB(x, y)));
    }

    /** Squares overlap by half, so that nothing small is split among four. */
    private int mostInSquare() {
        int most = 0;
        for (int j = 0; j + 1 < cells.length; j++) {
            for (int i = 0; i + 1 < cells[j].length; i++) {
                most = Math.max(most, cells[j][i] + cells[j][i + 1] + cells[j + 1][i] + cells[j + 1][i + 1]);
            }
        }
        return most;
    }

    private static boolean differs(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) > COLOUR_STEPS
                || Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > COLOUR_STEPS
                || Math.abs((a & 255) - (b & 255)) > COLOUR_STEPS;
    }

    private static int pale(int rgb) {
        int grey = 191 + ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 12;
        return grey << 16 | grey << 8 | grey;
    }

    private static String size(BufferedImage image) {
        return image.getWidth() + " x " + image.getHeight();
    }

    private void write(String name, Path into) {
        try {
            Files.createDirectories(into);
            ImageIO.write(expected, "png", into.resolve(name + "-expected.png").toFile());
            ImageIO.write(actual, "png", into.resolve(name + "-actual.png").toFile());
            ImageIO.write(
                    difference, "png", into.resolve(name + "-difference.png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
