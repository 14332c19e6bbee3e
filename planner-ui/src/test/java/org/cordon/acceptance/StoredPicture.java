package org.cordon.acceptance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.cordon.report.pdf.PagePicture;

/**
 * A picture in the sources that a drawn one is held against. A pixel differs when one of its channels differs by more than
 * {@value #CHANNEL}: edges of letters may be drawn a little differently by another Java, never in another place. What is
 * drawn, what is stored and where they differ is written to {@code target/pictures} when they are not the same.
 */
final class StoredPicture {
    /** The share of pixels that may differ: the number of the report in its head changes with every input. */
    static final double MOST_PERCENT = 0.1;

    private static final int CHANNEL = 16;
    private static final Path SOURCES = Path.of("src", "test", "resources", "org", "cordon", "acceptance");
    private static final Path SHOWN = Path.of("target", "pictures");

    private final String name;

    StoredPicture(String name) {
        this.name = name;
    }

    BufferedImage read() throws IOException {
        return ImageIO.read(SOURCES.resolve(name + ".png").toFile());
    }

    static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** How much of it differs; 100 where the size does. Renews the stored picture where that is asked for. */
    double differingPercent(PagePicture drawn) throws IOException {
        if ("renew".equals(System.getProperty("cordon.pictures"))) {
            write(SOURCES.resolve(name + ".png"), drawn.argb(), drawn.width());
        }
        return differingPercent(drawn.argb(), drawn.width());
    }

    double differingPercent(int[] drawn, int width) throws IOException {
        BufferedImage image = read();
        int[] stored = pixels(image);
        if (image.getWidth() != width || stored.length != drawn.length) {
            show(stored, image.getWidth(), drawn, width, new int[0]);
            return 100;
        }
        int[] where = new int[drawn.length];
        int differing = 0;
        for (int i = 0; i < drawn.length; i++) {
            boolean other = differs(drawn[i], stored[i]);
            where[i] = other ? 0xFFA3123F : 0xFFFFFFFF;
            differing += other ? 1 : 0;
        }
        if (differing > 0) {
            show(stored, width, drawn, width, where);
        }
        return 100.0 * differing / drawn.length;
    }

    private static boolean differs(int first, int second) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) > CHANNEL) {
                return true;
            }
        }
        return false;
    }

    private void show(int[] stored, int storedWidth, int[] drawn, int width, int[] where) throws IOException {
        write(SHOWN.resolve(name + "-expected.png"), stored, storedWidth);
        write(SHOWN.resolve(name + "-actual.png"), drawn, width);
        if (where.length > 0) {
            write(SHOWN.resolve(name + "-difference.png"), where, width);
        }
    }

    private static void write(Path file, int[] argb, int width) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(width, argb.length / width, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, argb.length / width, argb, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
