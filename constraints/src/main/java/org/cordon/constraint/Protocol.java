package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of rows with the scope they hold for.
 *
 * @param id e.g. {@code rtog-0631}
 * @param version of the file
 * @param title shown to people
 * @param status whether it may be chosen without being named
 * @param fractions numbers of fractions it holds for
 * @param prescriptionGy lowest and highest prescribed dose it holds for, ends included
 * @param settings clinical settings it holds for
 * @param validFrom ISO date, where given
 * @param doseToleranceGy added to upper limits on doses, for rounding only
 * @param rules in file order
 * @param notes contradictions and remarks shown with the protocol
 * @param sha256 of the file's bytes
 */
public record Protocol(
        String id,
        String version,
        String title,
        ProtocolStatus status,
        Set<Integer> fractions,
        DoseRange prescriptionGy,
        Set<Setting> settings,
        Optional<String> validFrom,
        double doseToleranceGy,
        List<Rule> rules,
        List<String> notes,
        String sha256) {
    /** Takes immutable copies. */
    public Protocol {
        fractions = ImmutableSet.copyOf(fractions);
        settings = ImmutableSet.copyOf(settings);
        rules = ImmutableList.copyOf(rules);
        notes = ImmutableList.copyOf(notes);
    }

    /**
     * A range of prescribed doses, ends included.
     *
     * @param minGy lowest
     * @param maxGy highest
     */
    public record DoseRange(double minGy, double maxGy) {
        /** Whether a dose lies inside, within 0.005 Gy. */
        public boolean contains(double doseGy) {
            return doseGy >= minGy - 0.005 && doseGy <= maxGy + 0.005;
        }
    }
}
