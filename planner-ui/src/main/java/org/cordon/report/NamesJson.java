package org.cordon.report;

import java.util.List;
import org.cordon.text.Wording;

/** Writes {@code cordon.names/1}: what names are taken for, and why. */
public final class NamesJson {
    private NamesJson() {}

    /** The whole document. */
    public static String write(List<NamesReport> reports, Tool tool, Wording words) {
        return JsonText.object(json -> json.text("schema", "cordon.names/1")
                .object(
                        "tool",
                        each -> each.text("name", tool.name())
                                .text("version", tool.version())
                                .text("commit", tool.commit()))
                .objects(
                        "structureSets",
                        reports,
                        (set, report) -> set.text("label", report.structureSet())
                                .objects(
                                        "structures",
                                        report.readings(),
                                        (each, reading) -> each.text(
                                                        "name",
                                                        reading.structure().name())
                                                .integer(
                                                        "number",
                                                        reading.structure().number())
                                                .text(
                                                        "type",
                                                        reading.structure().interpretedType())
                                                .text("kind", reading.kind().name())
                                                .objects(
                                                        "proposals",
                                                        reading.proposals(),
                                                        (one, proposal) -> one.text("canonical", proposal.canonical())
                                                                .integer(
                                                                        "score",
                                                                        proposal.score()
                                                                                .points())
                                                                .object(
                                                                        "reason",
                                                                        reason -> reason.text(
                                                                                        "code",
                                                                                        proposal.score()
                                                                                                .reason()
                                                                                                .code())
                                                                                .args(proposal.score()
                                                                                        .reason()
                                                                                        .args())
                                                                                .text(
                                                                                        "text",
                                                                                        words.sentence(proposal.score()
                                                                                                .reason())))))));
    }
}
