package org.cordon.report.pdf;

/** A page as pixels. */
public final class PagePicture {
    private final int[] argb;
    private final int width;

    PagePicture(int[] argb, int width) {
        this.argb = argb;
        this.width = width;
    }

    /** A copy of the pixels, by row. */
    public int[] argb() {
        return argb.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return argb.length / width;
    }
}
