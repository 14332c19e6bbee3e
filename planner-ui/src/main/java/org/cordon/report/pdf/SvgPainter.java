package org.cordon.report.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.w3c.dom.Element;

/**
 * Draws the program's own pictures, which are SVG: paths, rectangles, circles, texts, images,
 * tiles. What it does not know it
 * refuses, so that no part of a picture is left out unseen.
 */
final class SvgPainter {
    private static final String PNG = "data:image/png;base64,";

    private final PdfCanvas canvas;
    private final AffineTransform place;
    private final double scale;
    private final Map<String, Element> patterns = new HashMap<>();

    private SvgPainter(PdfCanvas canvas, AffineTransform place, double scale) {
        this.canvas = canvas;
        this.place = place;
        this.scale = scale;
    }

    /** Draws a picture with its upper left corner at a place. */
    static void draw(PdfCanvas canvas, Element svg, double x, double y, double width) {
        double[] box = viewBox(svg);
        double scale = width / box[2];
        AffineTransform place = AffineTransform.getTranslateInstance(x - box[0] * scale, y - box[1] * scale);
        place.scale(scale, scale);
        canvas.clipped(
                new Rectangle2D.Double(x, y, width, width * box[3] / box[2]),
                () -> new SvgPainter(canvas, place, scale).children(svg, svg));
    }

    /** Height by width. */
    static double proportion(Element svg) {
        double[] box = viewBox(svg);
        return box[3] / box[2];
    }

    private static double[] viewBox(Element svg) {
        String[] parts = svg.getAttribute("viewBox").split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a picture has no viewBox");
        }
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
            box[i] = decimal(parts[i]);
        }
        return box;
    }

    private void children(Element parent, Element svg) {
        MarkupTree.elements(parent).forEach(each -> element(each, svg));
    }

    private void element(Element each, Element svg) {
        switch (each.getTagName()) {
            case "path" -> shape(SvgPath.read(each.getAttribute("d")), each, svg);
            case "rect" -> shape(rectangle(each), each, svg);
            case "circle" -> {
                double r = number(each, "r", 0);
                shape(
                        new Ellipse2D.Double(number(each, "cx", 0) - r, number(each, "cy", 0) - r, 2 * r, 2 * r),
                        each,
                        svg);
            }
            case "text" -> text(each);
            case "image" -> image(each);
            case "defs" ->
                MarkupTree.elements(each).forEach(pattern -> patterns.put(pattern.getAttribute("id"), pattern));
            default -> throw new IllegalArgumentException("element is not known, was " + each.getTagName());
        }
    }

    private static Shape rectangle(Element each) {
        double radius = number(each, "rx", 0);
        return PdfCanvas.rounded(
                number(each, "x", 0),
                number(each, "y", 0),
                number(each, "width", 0),
                number(each, "height", 0),
                radius);
    }

    /** Fill and stroke of an element, else of the picture around it. */
    private void shape(Shape shape, Element each, Element svg) {
        Shape placed = place.createTransformedShape(shape);
        String fill = attribute(each, svg, "fill", "#000000");
        if (fill.startsWith("url(#")) {
            tiles(shape.getBounds2D(), placed, patterns.get(fill.substring(5, fill.length() - 1)));
        } else if (!fill.equals("none")) {
            canvas.fill(placed, colour(fill), number(each, "fill-opacity", 1));
        }
        String stroke = attribute(each, svg, "stroke", "none");
        if (!stroke.equals("none")) {
            canvas.draw(placed, stroke(stroke, each, svg));
        }
    }

    private Stroke stroke(String colour, Element each, Element svg) {
        double width = decimal(attribute(each, svg, "stroke-width", "1")) * scale;
        String pattern = attribute(each, svg, "stroke-dasharray", "none");
        List<Float> dashes = new ArrayList<>();
        if (!pattern.equals("none")) {
            for (String part : pattern.split(" ", -1)) {
                dashes.add((float) (decimal(part) * scale));
            }
        }
        boolean round = attribute(each, svg, "stroke-linejoin", "miter").equals("round") && dashes.isEmpty();
        return new Stroke(colour(colour), width, dashes, number(each, "stroke-opacity", 1), round);
    }

    private void tiles(Rectangle2D area, Shape placed, Element pattern) {
        double width = number(pattern, "width", 1);
        double height = number(pattern, "height", 1);
        canvas.clipped(placed, () -> {
            for (double y = Math.floor(area.getY() / height) * height; y < area.getMaxY(); y += height) {
                for (double x = Math.floor(area.getX() / width) * width; x < area.getMaxX(); x += width) {
                    AffineTransform moved = new AffineTransform(place);
                    moved.translate(x, y);
                    new SvgPainter(canvas, moved, scale).children(pattern, pattern);
                }
            }
        });
    }

    /** A PNG inside the picture; pictures refer to nothing outside. */
    private void image(Element each) {
        String href = each.getAttribute("href");
        if (!href.startsWith(PNG)) {
            throw new IllegalArgumentException("an image is not inside its picture");
        }
        double[] at = {number(each, "x", 0), number(each, "y", 0)};
        place.transform(at, 0, at, 0, 1);
        canvas.png(
                Base64.getDecoder().decode(href.substring(PNG.length())),
                at[0],
                at[1],
                number(each, "width", 0) * scale,
                number(each, "height", 0) * scale);
    }

    private void text(Element each) {
        double size = number(each, "font-size", 10) * scale;
        String weight = each.getAttribute("font-weight");
        Ink ink = new Ink(
                weight.equals("700") ? Weight.BOLD : weight.equals("600") ? Weight.SEMI_BOLD : Weight.REGULAR,
                size,
                colour(attribute(each, each, "fill", "#000000")));
        double[] at = {number(each, "x", 0), number(each, "y", 0)};
        place.transform(at, 0, at, 0, 1);
        double width = canvas.width(each.getTextContent(), ink);
        double x = switch (each.getAttribute("text-anchor")) {
            case "middle" -> at[0] - width / 2;
            case "end" -> at[0] - width;
            default -> at[0];
        };
        canvas.text(x, at[1], each.getTextContent(), ink);
    }

    private static String attribute(Element each, Element svg, String name, String otherwise) {
        if (each.hasAttribute(name)) {
            return each.getAttribute(name);
        }
        return svg.hasAttribute(name) ? svg.getAttribute(name) : otherwise;
    }

    private static String colour(String given) {
        return given.equals("white") ? "#FFFFFF" : given;
    }

    private static double number(Element each, String name, double otherwise) {
        return each.hasAttribute(name) ? decimal(each.getAttribute(name)) : otherwise;
    }

    private static double decimal(String text) {
        return new java.math.BigDecimal(text).doubleValue();
    }
}
