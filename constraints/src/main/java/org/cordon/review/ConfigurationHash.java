package org.cordon.review;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;

/** The hash of everything that a person set and of the protocol with its confirmations. */
final class ConfigurationHash {
    private static final char END = '\n';

    private ConfigurationHash() {}

    static String of(List<ConfigurationEntry> configuration, Protocol protocol) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (ConfigurationEntry entry : configuration) {
            put(hasher, entry.key());
            put(hasher, entry.value());
            put(hasher, entry.origin());
        }
        put(hasher, protocol.id());
        put(hasher, protocol.sha256());
        for (Rule rule : protocol.rules()) {
            rule.source()
                    .confirmation()
                    .ifPresent(
                            confirmation -> put(hasher, rule.id() + " " + confirmation.by() + " " + confirmation.on()));
        }
        return hasher.hash().toString();
    }

    private static void put(Hasher hasher, String text) {
        hasher.putString(text.replace(END, ' '), StandardCharsets.UTF_8).putChar(END);
    }
}
