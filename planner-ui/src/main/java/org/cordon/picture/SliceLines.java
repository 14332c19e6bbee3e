package org.cordon.picture;

import java.util.List;
import java.util.Locale;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.text.Markup;

/** What is drawn over the image of a slice; every line has a dark edge, every word a dark plate. */
final class SliceLines {
    private static final String WHITE = "#FFFFFF";
    private static final String BLACK = "#000000";
    private static final String SOFT = "#C9D2DC";
    private static final double CHARACTER = 3.6;

    private final Markup svg;
    private final SliceFrame frame;

    SliceLines(Markup svg, SliceFrame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    /** A piece of a line on the black of slices, for a legend. */
    static Markup sample(String colour, String dashes, double width) {
        return new Markup()
                .open("svg", "width", "26", "height", "8", "viewBox", "0 0 26 8", "aria-hidden", "true")
                .empty("rect", "width", "26", "height", "8", "rx", "2", "fill", "#07090C")
                .empty(
                        "path",
                        "d",
                        "M2 4H24",
                        "stroke",
                        colour,
                        "stroke-width",
                        Coordinates.number(width),
                        "stroke-dasharray",
                        dashes,
                        "fill",
                        "none")
                .close();
    }

    void contour(List<double[]> chains, CurveStyle style) {
        String d = path(chains.stream().map(this::inPixels).toList());
        double width = style.width() * 0.5;
        stroke(d, BLACK, width + 0.9, "none", "0.55");
        stroke(d, style.onBlack(), width, halved(style.dashes()), "1");
    }

    private static String halved(String dashes) {
        if (dashes.equals("none")) {
            return dashes;
        }
        StringBuilder halved = new StringBuilder();
        for (String part : dashes.split(" ", -1)) {
            halved.append(halved.isEmpty() ? "" : " ").append(Coordinates.number(Integer.parseInt(part) * 0.5));
        }
        return halved.toString();
    }

    void isodoses(DoseSlice dose, IsodoseLevels levels) {
        for (IsodoseLevels.Level level : levels.levels()) {
            String d = path(dose.isodose(level.doseGy()));
            stroke(d, hex(level.rgb()), level.strong() ? 1.3 : 0.6, "none", "0.95");
        }
    }

    void cross(Point3 point) {
        double x = frame.x(frame.plane().across(point));
        double y = frame.y(frame.plane().along(point));
        String d = "M0 " + Coordinates.number(y) + "H" + Coordinates.number(x - 5) + "M"
                + Coordinates.point(x + 5, y) + "H" + frame.widthPx() + "M" + Coordinates.number(x) + " 0V"
                + Coordinates.number(y - 5) + "M" + Coordinates.point(x, y + 5) + "V" + frame.heightPx();
        stroke(d, WHITE, 0.5, "none", "0.5");
        ring(x, y, BLACK, 1.8);
        ring(x, y, WHITE, 0.9);
    }

    private void ring(double x, double y, String colour, double width) {
        svg.empty(
                "circle",
                "cx",
                Coordinates.number(x),
                "cy",
                Coordinates.number(y),
                "r",
                "3.2",
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                Coordinates.number(width));
    }

    /** The name of the slice; gives back where its plate ends. */
    double title(String title, String position) {
        double width = 8 + CHARACTER * Math.max(title.length() + 1, position.length());
        plate(2, 2, width, 19, BLACK, "0.6");
        text(5, 10, "start", "600", 7, WHITE, title);
        text(5, 18, "start", "400", 6, SOFT, position);
        return 2 + width;
    }

    /** The letters of the sides; the upper one stands beside the title, never under it. */
    void orientation(double titleEnd) {
        List<String> sides = switch (frame.plane()) {
            case AXIAL -> List.of("R", "L", "A", "P");
            case SAGITTAL -> List.of("A", "P", "S", "I");
            case CORONAL -> List.of("R", "L", "S", "I");
        };
        double w = frame.widthPx();
        double h = frame.heightPx();
        letter(6, h * 0.36, sides.get(0));
        letter(w - 6, h * 0.36, sides.get(1));
        letter(Math.min(Math.max(w * 0.62, titleEnd + 8), w - 6), 9, sides.get(2));
        letter(w * 0.62, h - 4, sides.get(3));
    }

    private void letter(double x, double y, String letter) {
        plate(x - 4, y - 7, 8, 9, BLACK, "0.5");
        text(x, y, "middle", "600", 7, SOFT, letter);
    }

    /** The stated level beside the target. */
    void plate(String words, double y) {
        double width = 8 + 4.2 * words.length();
        plate(4, y - 6, width, 12, "#82B1FF", "1");
        text(8, y + 2.6, "start", "600", 7.4, "#0B1626", words);
    }

    void bracket(ZRange range, String words) {
        double x = frame.widthPx() - 8.0;
        double top = frame.y(range.upperMm());
        double bottom = frame.y(range.lowerMm());
        String d = "M" + Coordinates.point(x - 4, top) + "H" + Coordinates.number(x) + "V" + Coordinates.number(bottom)
                + "H" + Coordinates.number(x - 4);
        stroke(d, BLACK, 2.2, "none", "0.8");
        stroke(d, "#BFE3FF", 1, "none", "1");
        double middle = (top + bottom) / 2;
        double width = 4 + CHARACTER * words.length();
        plate(x - 3 - width, middle - 5, width, 10, BLACK, "0.6");
        text(x - 5, middle + 2.4, "end", "600", 6.6, "#D6EDFF", words);
    }

    void isocentre(Point3 point) {
        double x = frame.x(frame.plane().across(point));
        double y = frame.y(frame.plane().along(point));
        String d = "M" + Coordinates.point(x - 4, y) + "H" + Coordinates.number(x + 4) + "M"
                + Coordinates.point(x, y - 4) + "V" + Coordinates.number(y + 4);
        stroke(d, BLACK, 2.4, "none", "1");
        stroke(d, WHITE, 1, "none", "1");
        plate(2, frame.heightPx() - 13.0, 44, 11, BLACK, "0.6");
        text(5, frame.heightPx() - 5.0, "start", "400", 6.6, WHITE, "+ isocentre");
    }

    void note(String words) {
        text(frame.widthPx() / 2.0, frame.heightPx() - 18.0, "middle", "400", 6.6, SOFT, words);
    }

    private void plate(double x, double y, double width, double height, String colour, String opacity) {
        svg.empty(
                "rect",
                "x",
                Coordinates.number(x),
                "y",
                Coordinates.number(y),
                "width",
                Coordinates.number(width),
                "height",
                Coordinates.number(height),
                "rx",
                "2",
                "fill",
                colour,
                "fill-opacity",
                opacity);
    }

    private void text(double x, double y, String anchor, String weight, double size, String colour, String words) {
        svg.element(
                "text",
                words,
                "x",
                Coordinates.number(x),
                "y",
                Coordinates.number(y),
                "text-anchor",
                anchor,
                "font-size",
                Coordinates.number(size),
                "font-weight",
                weight,
                "fill",
                colour);
    }

    private void stroke(String d, String colour, double width, String dashes, String opacity) {
        if (!d.isEmpty()) {
            svg.empty(
                    "path",
                    "d",
                    d,
                    "fill",
                    "none",
                    "stroke",
                    colour,
                    "stroke-width",
                    Coordinates.number(width),
                    "stroke-dasharray",
                    dashes,
                    "stroke-opacity",
                    opacity,
                    "stroke-linejoin",
                    "round");
        }
    }

    private double[] inPixels(double[] chain) {
        double[] pixels = new double[chain.length];
        for (int i = 0; i < chain.length; i += 2) {
            pixels[i] = frame.x(chain[i]);
            pixels[i + 1] = frame.y(chain[i + 1]);
        }
        return pixels;
    }

    private static String path(List<double[]> chains) {
        StringBuilder d = new StringBuilder();
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i += 2) {
                d.append(i == 0 ? 'M' : 'L').append(Coordinates.point(chain[i], chain[i + 1]));
            }
        }
        return d.toString();
    }
}
