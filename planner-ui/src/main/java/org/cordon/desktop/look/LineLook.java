package org.cordon.desktop.look;

import java.util.List;
import java.util.Locale;

/**
 * Colour and dashes of a structure, the same in charts and on slices. Both differ between structures, since colours
 * alone come too close for colour-blind people.
 *
 * @param token colour; slices take its dark value in both themes
 * @param dashes pattern in px, empty for solid
 * @param strong whether it is drawn thicker than others
 */
public record LineLook(Token token, List<Double> dashes, boolean strong) {
    private static final LineLook PTV = new LineLook(Token.S_PTV, List.of(), true);
    private static final LineLook CTV = new LineLook(Token.S_CTV, List.of(7.0, 4.0), false);
    private static final LineLook GTV = new LineLook(Token.S_GTV, List.of(2.0, 2.0), false);
    private static final List<LineLook> OTHERS = List.of(
            new LineLook(Token.S_OTHER, List.of(), false),
            new LineLook(Token.S_OTHER, List.of(6.0, 2.0, 2.0, 2.0, 2.0, 2.0), false),
            new LineLook(Token.S_VESSELS, List.of(12.0, 3.0), false),
            new LineLook(Token.S_HEART, List.of(3.0, 2.0), false),
            new LineLook(Token.S_ESOPHAGUS, List.of(4.0, 4.0), false),
            new LineLook(Token.S_LUNGS, List.of(8.0, 2.0, 2.0, 2.0), false));

    /** Takes an immutable copy. */
    public LineLook {
        dashes = List.copyOf(dashes);
    }

    /**
     * The look of a structure.
     *
     * @param name canonical name where known, else as in the file
     * @param type interpreted type, may be empty
     * @param index to tell structures apart that have no look of their own
     */
    public static LineLook of(String name, String type, int index) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("spinalcord")) {
            return new LineLook(Token.S_CORD, List.of(), true);
        }
        if (lower.startsWith("gtv")) {
            return GTV;
        }
        if (lower.startsWith("ctv")) {
            return CTV;
        }
        if (lower.startsWith("ptv")) {
            return PTV;
        }
        return switch (lower) {
            case "spinalcanal", "thecalsac", "caudaequina" -> new LineLook(Token.S_CANAL, List.of(5.0, 2.0), false);
            case "esophagus" -> new LineLook(Token.S_ESOPHAGUS, List.of(9.0, 3.0, 2.0, 3.0), false);
            case "greatves", "greatvessels", "aorta", "a_aorta" ->
                new LineLook(Token.S_VESSELS, List.of(3.0, 3.0), false);
            case "heart" -> new LineLook(Token.S_HEART, List.of(10.0, 4.0), false);
            case "lungs", "lung_l", "lung_r" -> new LineLook(Token.S_LUNGS, List.of(), false);
            case "skin", "external", "body" -> new LineLook(Token.S_SKIN, List.of(2.0, 3.0), false);
            default -> byType(type, index);
        };
    }

    private static LineLook byType(String type, int index) {
        return switch (type) {
            case "PTV" -> PTV;
            case "CTV" -> CTV;
            case "GTV" -> GTV;
            case "EXTERNAL" -> new LineLook(Token.S_SKIN, List.of(2.0, 3.0), false);
            default -> OTHERS.get(Math.floorMod(index, OTHERS.size()));
        };
    }

    /** The dashes as an array, {@code null} for solid, as canvases want it. */
    public double[] dashArray() {
        return dashes.isEmpty()
                ? null
                : dashes.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
