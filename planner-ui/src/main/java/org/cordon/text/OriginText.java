package org.cordon.text;

import java.util.Optional;
import org.cordon.review.ConfigurationEntry;
import org.cordon.review.ReviewResult;

/** Where a setting came from, as people say it. */
public final class OriginText {
    private OriginText() {}

    /** The origin in parentheses with a blank before it; empty when it is not known. */
    public static String of(ReviewResult result, String key) {
        return origin(result, key).map(origin -> " (" + origin + ")").orElse("");
    }

    /** Why this protocol: {@code only match for 16 Gy x 1}, {@code given, case file}. */
    public static String protocol(ReviewResult result) {
        return result.protocolReason()
                + origin(result, "protocol").map(origin -> ", " + origin).orElse("");
    }

    private static Optional<String> origin(ReviewResult result, String key) {
        return result.configuration().stream()
                .filter(entry -> entry.key().equals(key))
                .map(ConfigurationEntry::origin)
                .map(origin -> origin.equals("option") ? "command line" : origin)
                .findFirst();
    }
}
