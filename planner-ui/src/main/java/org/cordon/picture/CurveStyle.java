package org.cordon.picture;

import java.util.List;
import org.cordon.review.StructureCurve;
import org.cordon.text.Markup;

/**
 * Colour and dashes of a curve; both differ, since colours alone come too close for colour-blind people.
 *
 * @param colour hexadecimal RGB
 * @param dashes SVG dash pattern, {@code none} for solid
 * @param width stroke width
 */
public record CurveStyle(String colour, String dashes, double width) {
    private static final List<CurveStyle> OTHERS = List.of(
            new CurveStyle("#A8329A", "3 3", 1.4),
            new CurveStyle("#5A2E12", "10 4", 1.4),
            new CurveStyle("#59636F", "none", 1.4),
            new CurveStyle("#7B7F2A", "2 3", 1.4),
            new CurveStyle("#00755C", "9 3 2 3", 1.4),
            new CurveStyle("#8C4A6B", "6 2 2 2 2 2", 1.4));

    /**
     * The style of a curve.
     *
     * @param curve what is drawn
     * @param index of the curve in its picture, to tell structures apart that have no style of their own
     */
    public static CurveStyle of(StructureCurve curve, int index) {
        String name = curve.canonicalName().orElse(curve.info().name());
        CurveStyle style = of(name, curve.info().interpretedType().orElse(""), index);
        return name.startsWith("SpinalCord") && curve.label().indexOf('@') < 0
                ? new CurveStyle(style.colour(), "12 3", style.width())
                : style;
    }

    /**
     * The style of a structure.
     *
     * @param name canonical name where known, else as in the file
     * @param type interpreted type, may be empty
     * @param index to tell structures apart that have no style of their own
     */
    static CurveStyle of(String name, String type, int index) {
        if (name.startsWith("SpinalCord")) {
            return new CurveStyle("#0B66C3", index % 2 == 0 ? "6 2" : "none", 2.4);
        }
        if (name.startsWith("PTV") || type.equals("PTV")) {
            return new CurveStyle("#C2410C", "none", 2);
        }
        if (name.startsWith("CTV") || name.startsWith("GTV") || type.equals("CTV") || type.equals("GTV")) {
            return new CurveStyle("#6A5200", "7 4", 1.6);
        }
        return switch (name) {
            case "SpinalCanal", "ThecalSac", "CaudaEquina" -> new CurveStyle("#3F7FA6", "5 2", 1.6);
            case "Esophagus" -> new CurveStyle("#00755C", "9 3 2 3", 1.4);
            case "GreatVes", "GreatVessels" -> new CurveStyle("#A8329A", "3 3", 1.4);
            case "Heart" -> new CurveStyle("#5A2E12", "10 4", 1.4);
            case "Lungs" -> new CurveStyle("#59636F", "none", 1.4);
            case "Skin" -> new CurveStyle("#7B7F2A", "2 3", 1.4);
            default -> OTHERS.get(index % OTHERS.size());
        };
    }

    /** The colour on the black of slices: the same hue, bright. */
    String onBlack() {
        return switch (colour) {
            case "#0B66C3" -> "#5CB8FF";
            case "#C2410C" -> "#FF8A4C";
            case "#6A5200" -> "#F7DC6F";
            case "#3F7FA6" -> "#9AD0EE";
            case "#00755C" -> "#33D6AE";
            case "#A8329A" -> "#E58BFF";
            case "#5A2E12" -> "#C98B5E";
            case "#7B7F2A" -> "#C9CC66";
            case "#8C4A6B" -> "#E7A9C6";
            default -> "#A9B4C0";
        };
    }

    /** A short piece of the line, for a legend. */
    public Markup sample() {
        return new Markup()
                .open("svg", "width", "26", "height", "8", "viewBox", "0 0 26 8", "aria-hidden", "true")
                .empty(
                        "path",
                        "d",
                        "M0 4H26",
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
}
