package org.cordon.review.request;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;

/**
 * Settings that a machine may give: {@code CORDON_PROTOCOL} (id of a protocol) and {@code CORDON_PROTOCOLS} (the clinic's folder).
 * Nothing that belongs to a patient, such as a level or a prescription, can come from here.
 */
public final class EnvironmentSettings {
    /** Id of the protocol to use where neither option nor case file names one. */
    public static final String PROTOCOL = "CORDON_PROTOCOL";

    /** The clinic's folder of protocols and confirmations where neither option nor case file names one. */
    public static final String PROTOCOLS = "CORDON_PROTOCOLS";

    private static final String PREFIX = "CORDON_";

    /** Variables that start alike and are read elsewhere: by the launcher and by tests. */
    private static final String PROGRAM_PREFIX = "CORDON_PROGRAM_";

    private static final ImmutableSortedSet<String> KNOWN = ImmutableSortedSet.of(PROTOCOL, PROTOCOLS);

    private EnvironmentSettings() {}

    /**
     * Picks the settings out of an environment.
     *
     * @param environment all variables
     * @throws ReviewException of kind USAGE for a {@code CORDON_} variable that nobody knows; those that start with
     *     {@code CORDON_PROGRAM_} are the program's own and left alone
     */
    public static Map<String, String> from(Map<String, String> environment) {
        ImmutableSortedMap.Builder<String, String> settings = ImmutableSortedMap.naturalOrder();
        environment.forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.startsWith(PROGRAM_PREFIX) || value.isBlank()) {
                return;
            }
            if (!KNOWN.contains(name)) {
                throw ReviewException.usage(
                        "ENVIRONMENT_UNKNOWN",
                        "an environment variable that starts with CORDON_ is not known",
                        "unset it or correct its name",
                        KNOWN.asList());
            }
            settings.put(name, value.strip());
        });
        return settings.buildOrThrow();
    }
}
