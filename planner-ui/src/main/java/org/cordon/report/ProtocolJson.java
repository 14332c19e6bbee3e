package org.cordon.report;

import java.util.List;
import org.cordon.constraint.Protocol;

/** Writes {@code cordon.protocols/1}: the protocols that can be chosen. */
public final class ProtocolJson {
    private ProtocolJson() {}

    /** The whole document, in the order given. */
    public static String write(List<Protocol> protocols) {
        return JsonText.object(json -> json.text("schema", "cordon.protocols/1")
                .objects(
                        "protocols",
                        protocols,
                        (each, protocol) -> each.text("id", protocol.id())
                                .text("version", protocol.version())
                                .text("status", protocol.status().label())
                                .text("role", protocol.role().label())
                                .integer("rows", protocol.rules().size())
                                .text("title", protocol.title())
                                .integers(
                                        "fractions",
                                        protocol.fractions().stream().sorted().toList())
                                .text("sha256", protocol.sha256())));
    }
}
