package org.cordon.constraint;

import java.util.OptionalDouble;

/**
 * Reads and prints what a row is applied to.
 *
 * <pre>{@code
 * structure := name [ "@" "target" ( "±" | "+-" ) number "mm" ]
 * name      := any characters but "@", ":" and control characters, blanks at the ends dropped
 * }</pre>
 *
 * <p>{@code SpinalCord@target±6mm} is the part of the cord beside each segment of each target and 6 mm further.
 */
public final class StructureSyntax {
    private static final int MAX_NAME = 64;
    private static final double MAX_MARGIN_MM = 200;

    private StructureSyntax() {}

    /**
     * Reads a structure expression.
     *
     * @param text e.g. {@code SpinalCord@target±6mm} or {@code Esophagus}
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static StructureExpression parse(String text) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        int start = cursor.mark();
        String name = cursor.until('@');
        checkName(text, start, name);
        if (cursor.atEnd()) {
            return new StructureExpression(name, OptionalDouble.empty());
        }
        cursor.require("@", "@ or the end");
        cursor.require("target", "target");
        if (!cursor.take("±")) {
            cursor.require("+-", "± or +-");
        }
        int mark = cursor.mark();
        double marginMm = cursor.number("a distance");
        if (marginMm > MAX_MARGIN_MM) {
            throw SyntaxCursor.expectedAt(mark, "a distance of at most 200 mm");
        }
        cursor.require("mm", "mm");
        cursor.requireEnd();
        if (name.equals(StructureExpression.TARGET)) {
            throw SyntaxCursor.expectedAt(start, "an organ before @target");
        }
        return new StructureExpression(name, OptionalDouble.of(marginMm));
    }

    /** Prints a structure expression in its one canonical spelling, with ±. */
    public static String print(StructureExpression structure) {
        return structure.targetMarginMm().isEmpty()
                ? structure.canonicalName()
                : structure.canonicalName() + "@target±"
                        + SyntaxCursor.print(structure.targetMarginMm().getAsDouble()) + "mm";
    }

    private static void checkName(String text, int start, String name) {
        if (name.isEmpty()) {
            throw SyntaxCursor.expectedAt(start, "a structure name");
        }
        if (name.length() > MAX_NAME) {
            throw SyntaxCursor.expectedAt(start, "a structure name of at most " + MAX_NAME + " characters");
        }
        for (int i = start; i < start + name.length(); i++) {
            if (text.charAt(i) == ':' || Character.isISOControl(text.charAt(i))) {
                throw SyntaxCursor.expectedAt(i, "@ or the end");
            }
        }
    }
}
