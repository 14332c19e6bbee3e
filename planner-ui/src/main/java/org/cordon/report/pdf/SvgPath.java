package org.cordon.report.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path data of the program's own pictures: M, L, H, V, C, S, A and Z, absolute and relative (SVG 1.1, chapter
 * 8.3).
 */
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private boolean more;
    private double x;
    private double y;
    private double controlX;
    private double controlY;

    private SvgPath(String data) {
        tokens = TOKEN.matcher(data);
        more = tokens.find();
    }

    /**
     * The path.
     *
     * @throws IllegalArgumentException for a command that is not known
     */
    static Path2D read(String data) {
        return new SvgPath(data).read();
    }

    private Path2D read() {
        char command = 'M';
        while (more) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                command = tokens.group().charAt(0);
                more = tokens.find();
            }
            segment(command);
            if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';
            }
        }
        return path;
    }

    private void segment(char command) {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        double lastX = x;
        double lastY = y;
        double mirroredX = 2 * x - controlX;
        double mirroredY = 2 * y - controlY;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                path.moveTo(x, y);
            }
            case 'L' -> {
                to(fromX + number(), fromY + number());
                path.lineTo(x, y);
            }
            case 'H' -> {
                to(fromX + number(), y);
                path.lineTo(x, y);
            }
            case 'V' -> {
                to(x, fromY + number());
                path.lineTo(x, y);
            }
            case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> curve(mirroredX, mirroredY, fromX, fromY);
            case 'A' -> arc(lastX, lastY, fromX, fromY);
            case 'Z' -> {
                path.closePath();
                to(path.getCurrentPoint().getX(), path.getCurrentPoint().getY());
            }
            default -> throw new IllegalArgumentException("path command is not known, was " + command);
        }
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
        controlX = newX;
        controlY = newY;
    }

    private void curve(double firstX, double firstY, double fromX, double fromY) {
        double secondX = fromX + number();
        double secondY = fromY + number();
        to(fromX + number(), fromY + number());
        path.curveTo(firstX, firstY, secondX, secondY, x, y);
        controlX = secondX;
        controlY = secondY;
    }

    /** From end points to centre: SVG 1.1, appendix F.6.5; radii that are too small are enlarged (F.6.6). */
    private void arc(double lastX, double lastY, double fromX, double fromY) {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        to(fromX + number(), fromY + number());
        if (rx == 0 || ry == 0) {
            path.lineTo(x, y);
            return;
        }
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double halfX = (lastX - x) / 2;
        double halfY = (lastY - y) / 2;
        double px = cos * halfX + sin * halfY;
        double py = -sin * halfX + cos * halfY;
        double excess = px * px / (rx * rx) + py * py / (ry * ry);
        if (excess > 1) {
            rx *= Math.sqrt(excess);
            ry *= Math.sqrt(excess);
        }
        double square = rx * rx * py * py + ry * ry * px * px;
        double scale = Math.sqrt(Math.max(0, rx * rx * ry * ry / square - 1)) * (large == sweep ? -1 : 1);
        double cx = scale * rx * py / ry;
        double cy = -scale * ry * px / rx;
        double start = Math.toDegrees(StrictMath.atan2((py - cy) / ry, (px - cx) / rx));
        double extent = Math.toDegrees(StrictMath.atan2((-py - cy) / ry, (-px - cx) / rx)) - start;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
        AffineTransform place = new AffineTransform(
                cos, sin, -sin, cos, cos * cx - sin * cy + (lastX + x) / 2, sin * cx + cos * cy + (lastY + y) / 2);
        path.append(arc.getPathIterator(place), true);
    }

    private double number() {
        if (!more) {
            throw new IllegalArgumentException("path ends within a command");
        }
        double value = new java.math.BigDecimal(tokens.group()).doubleValue();
        more = tokens.find();
        return value;
    }
}
