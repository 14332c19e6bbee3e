package org.cordon.constraint;

/**
 * Reads and prints what a row is applied to.
 *
 * <pre>{@code
 * structure := name [ "@" region ]
 * region    := "target" ( "±" | "+-" ) number "mm"     the part beside each segment of each target, and so much further
 *            | "PRV" number "mm"                       grown by a margin in every direction
 *            | "minus" name                            without what another structure covers
 *            | "overlap" name                          the part that another structure covers too
 * name      := any characters but "@", ":" and control characters, blanks at the ends dropped
 * }</pre>
 *
 * <p>The name after {@code minus} and {@code overlap} is a canonical structure, or {@code Target}, {@code GTV}, {@code
 * CTV}, {@code PTV} for everything of that kind. {@code @PRV 2mm} makes the margin itself; {@code SpinalCord_PRV02}
 * without {@code @} is the structure that somebody drew.
 */
public final class StructureSyntax {
    private static final int MAX_NAME = 64;
    private static final double MAX_ALONG_MM = 200;
    private static final double MAX_PRV_MM = 30;

    private StructureSyntax() {}

    /**
     * Reads a structure expression.
     *
     * @param text e.g. {@code SpinalCord@target±6mm} or {@code Esophagus}
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static StructureExpression parse(String text) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        StructureExpression structure = parse(cursor, "the end");
        if (!cursor.atEnd()) {
            throw cursor.expected(structure.region() instanceof Region.Whole ? "@ or the end" : "the end");
        }
        return structure;
    }

    /** Reads up to a colon or the end; {@code next} says in messages what may follow. */
    static StructureExpression parse(SyntaxCursor cursor, String next) {
        int start = cursor.mark();
        String name = cursor.name("@:", MAX_NAME, "a structure name", "@ or " + next);
        if (!cursor.take("@")) {
            return new StructureExpression(name, new Region.Whole());
        }
        int at = cursor.mark();
        String word = SyntaxCursor.lower(cursor.word());
        boolean target = name.equals(StructureExpression.TARGET);
        if (target && (word.equals("target") || word.equals("prv"))) {
            throw SyntaxCursor.expectedAt(start, "an organ before @" + (word.equals("prv") ? "PRV" : word));
        }
        return new StructureExpression(
                name,
                switch (word) {
                    case "target" -> {
                        if (!cursor.take("±")) {
                            cursor.require("+-", "± or +-");
                        }
                        yield new Region.AlongTarget(distanceMm(cursor, MAX_ALONG_MM, 0));
                    }
                    case "prv" -> new Region.Margin(distanceMm(cursor, MAX_PRV_MM, Double.MIN_VALUE));
                    case "minus" -> new Region.Minus(other(cursor, next));
                    case "overlap" -> new Region.Overlap(other(cursor, next));
                    default -> throw SyntaxCursor.expectedAt(at, "target, PRV, minus or overlap");
                });
    }

    /** Prints a structure expression in its one canonical spelling, with ±. */
    public static String print(StructureExpression structure) {
        return structure.canonicalName() + region(structure.region());
    }

    private static String region(Region region) {
        if (region instanceof Region.AlongTarget along) {
            return "@target±" + SyntaxCursor.print(along.marginMm()) + "mm";
        }
        if (region instanceof Region.Margin margin) {
            return "@PRV " + SyntaxCursor.print(margin.marginMm()) + "mm";
        }
        if (region instanceof Region.Minus minus) {
            return "@minus " + minus.other();
        }
        return region instanceof Region.Overlap overlap ? "@overlap " + overlap.other() : "";
    }

    private static String other(SyntaxCursor cursor, String next) {
        return cursor.name("@:", MAX_NAME, "a structure name", next);
    }

    private static double distanceMm(SyntaxCursor cursor, double mostMm, double leastMm) {
        int mark = cursor.mark();
        double distanceMm = cursor.number("a distance");
        if (distanceMm > mostMm) {
            throw SyntaxCursor.expectedAt(mark, "a distance of at most " + SyntaxCursor.print(mostMm) + " mm");
        }
        if (distanceMm < leastMm) {
            throw SyntaxCursor.expectedAt(mark, "a number above 0");
        }
        cursor.require("mm", "mm");
        return distanceMm;
    }
}
