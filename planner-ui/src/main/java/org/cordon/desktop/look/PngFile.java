package org.cordon.desktop.look;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.cordon.picture.PngBytes;

/** Writes pictures of the screen as PNG. */
public final class PngFile {
    private PngFile() {}

    /** The bytes of a file with the picture, without its transparency. */
    public static byte[] bytes(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PngBytes.of(pixels, width, height);
    }
}
