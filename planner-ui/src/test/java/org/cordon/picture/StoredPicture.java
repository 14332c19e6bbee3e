package org.cordon.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture in the test resources that a drawn one is held against. With {@code -Dcordon.pictures=renew}, as the script
 * {@code .ci/pictures} has it, the drawn one is stored instead.
 */
public record StoredPicture(String name) {
    private static final Path STORED = Path.of("src", "test", "resources", "org", "cordon", "picture");
    private static final Path DIFFERENCES = Path.of("target", "pictures");

    private Path file() {
        return STORED.resolve(name + ".png");
    }

    /** Reads it; fails where none is stored. */
    public BufferedImage read() {
        try {
            return ImageIO.read(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no readable picture " + name + " is stored; .ci/pictures stores it", e);
        }
    }

    /** Why the drawn picture is not this one, with pictures in {@code target/pictures}; empty when it is. */
    public Optional<String> complaint(BufferedImage drawn) {
        if ("renew".equals(System.getProperty("cordon.pictures"))) {
            write(drawn);
        }
        return PictureComparison.complaint(name, read(), drawn, DIFFERENCES);
    }

    private void write(BufferedImage drawn) {
        try {
            Files.createDirectories(STORED);
            ImageIO.write(drawn, "png", file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
