package org.cordon.report;

import java.io.IOException;
import java.util.Optional;
import org.cordon.assessment.CordRisk;
import org.cordon.finding.Reason;
import org.cordon.review.CordRiskSection;
import org.cordon.text.Wording;

/** Writes the risk of myelopathy as the key {@code cordRisk} of a review. */
final class CordRiskJson {
    private CordRiskJson() {}

    static void section(JsonText json, Optional<CordRiskSection> section, Wording words) throws IOException {
        if (section.isEmpty()) {
            json.none("cordRisk");
            return;
        }
        CordRiskSection found = section.get();
        json.object("cordRisk", each -> {
            each.text("structure", found.maximum().canonical())
                    .text("roi", found.maximum().roi())
                    .number("maxGy", found.maximum().maxGy());
            ReviewJson.reason(each, found.refusal(), words);
            if (found.risk().isPresent()) {
                CordRisk risk = found.risk().get();
                each.integer("fractions", risk.maximum().fractions())
                        .number("alphaBetaGy", risk.eqd2().alphaBetaGy())
                        .number("eqd2Gy", risk.eqd2().valueGy())
                        .objects("statements", risk.statements(), (item, says) -> statement(item, says, words));
            }
            if (found.reservation().isPresent()) {
                Reason reservation = found.reservation().get();
                each.object("reservation", item -> ReviewJson.code(item, reservation, words));
            } else {
                each.none("reservation");
            }
        });
    }

    private static void statement(JsonText json, CordRisk.Statement statement, Wording words) throws IOException {
        json.text("id", statement.id())
                .text("status", statement.evaluated() ? "EVALUATED" : "NOT_EVALUATED")
                .number("probability", statement.probability());
        ReviewJson.code(json, statement.says(), words);
        json.object(
                "source",
                each -> each.text("citation", statement.source().citation())
                        .text("confidence", statement.source().confidence().label()));
    }
}
