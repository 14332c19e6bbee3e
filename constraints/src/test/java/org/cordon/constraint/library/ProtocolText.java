package org.cordon.constraint.library;

import java.nio.charset.StandardCharsets;
import org.cordon.constraint.Protocol;

/** A small protocol file for tests, to be changed line by line. */
final class ProtocolText {
    static final String BASE = """
            schema: cordon.protocol/1
            id: clinic-1fx
            version: "2.1"
            title: "A clinic's own limits"
            status: Clinical
            scope:
              fractions: [1]
              prescription: {from: "12 Gy", to: "24 Gy"}
              settings: [denovo]
            doseTolerance: "0.005 Gy"
            rows:
              - id: cord-max
                structure: SpinalCord
                derivedOn: trueCord
                metric: "D0.03cc[Gy]"
                limit: "<= 14 Gy"
                mustJudge: true
                citation: "A paper"
                confidence: sv
              - id: coverage
                structure: Target
                metric: "V100%[%]"
                limit: ">= 90 %"
                variation: {limit: "80 %", citation: "Another paper", confidence: sv}
                mustJudge: true
                citation: "A paper"
                confidence: sv
            """;

    private ProtocolText() {}

    /** The base file with one text replaced by another; the text must be there. */
    static String with(String text, String replacement) {
        if (!BASE.contains(text)) {
            throw new IllegalArgumentException("the base file has no " + text);
        }
        return BASE.replace(text, replacement);
    }

    static Protocol read(String text) {
        return ProtocolReader.read(text.getBytes(StandardCharsets.UTF_8), "clinic.yaml");
    }
}
