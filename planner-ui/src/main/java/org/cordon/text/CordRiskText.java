package org.cordon.text;

import java.util.ArrayList;
import java.util.List;
import org.cordon.assessment.CordRisk;
import org.cordon.review.CordMaximum;
import org.cordon.review.CordRiskSection;

/** What is said of the risk of myelopathy: the same words on every sink. */
public final class CordRiskText {
    private CordRiskText() {}

    /** Over the section. */
    public static String heading() {
        return "Published risk of myelopathy, for information";
    }

    /** What was measured, then one line a source, then the reservations. */
    public static List<String> lines(CordRiskSection section, Wording words) {
        List<String> lines = new ArrayList<>();
        CordMaximum maximum = section.maximum();
        section.refusal().ifPresent(reason -> lines.add("Not evaluated. " + words.paragraph(reason)));
        section.risk().ifPresent(risk -> {
            lines.add("Maximum of " + maximum.roi() + ": " + gy(maximum.maxGy()) + " in "
                    + risk.maximum().fractions() + ", EQD2 " + gy(risk.eqd2().valueGy()) + " (alpha/beta "
                    + Numbers.shortest(risk.eqd2().alphaBetaGy()) + Numbers.NO_BREAK_SPACE + "Gy).");
            risk.statements().forEach(statement -> lines.add(line(statement, words)));
            section.reservation().ifPresent(reason -> lines.add(words.paragraph(reason)));
        });
        return lines;
    }

    private static String line(CordRisk.Statement statement, Wording words) {
        return name(statement.id()) + ": " + (statement.evaluated() ? "" : "not evaluated. ")
                + words.paragraph(statement.says());
    }

    private static String name(String id) {
        return switch (id) {
            case "hytec-de-novo" -> "HyTEC";
            case "sahgal-2013" -> "Sahgal 2013, table";
            case "sahgal-2013-fit" -> "Sahgal 2013, our fit";
            case "schultheiss-2008" -> "Schultheiss 2008, whole cord in conventional fractions";
            default -> id;
        };
    }

    private static String gy(double valueGy) {
        return Numbers.fixed(valueGy, 2) + Numbers.NO_BREAK_SPACE + "Gy";
    }
}
