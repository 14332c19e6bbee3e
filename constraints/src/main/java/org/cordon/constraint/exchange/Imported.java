package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Protocol.DoseRange;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;

/**
 * What was read from a file of another program.
 *
 * @param title as the file says, else its label
 * @param fractions as the file says
 * @param prescriptionGy as the file says
 * @param rules that came of its rows
 * @param report of every row
 */
public record Imported(
        String title, OptionalInt fractions, OptionalDouble prescriptionGy, List<Rule> rules, LossReport report) {
    /** Takes an immutable copy. */
    public Imported {
        rules = ImmutableList.copyOf(rules);
    }

    /**
     * A protocol of the rules: Unverified, so that it is used only when it is named, and judges nothing.
     *
     * @param id of the protocol
     * @param givenFractions numbers of fractions that a person stated; empty to take the file's
     * @param givenRange doses that a person stated; empty to take the file's, else any
     * @return empty when no row was taken, or nobody says for how many fractions it is
     */
    public Optional<Protocol> protocol(String id, Set<Integer> givenFractions, Optional<DoseRange> givenRange) {
        Set<Integer> numbers = givenFractions.isEmpty() && fractions.isPresent()
                ? ImmutableSet.of(fractions.getAsInt())
                : givenFractions;
        if (numbers.isEmpty() || rules.isEmpty()) {
            return Optional.empty();
        }
        DoseRange range = givenRange.orElse(
                prescriptionGy.isPresent()
                        ? new DoseRange(prescriptionGy.getAsDouble(), prescriptionGy.getAsDouble())
                        : DoseRange.ANY);
        return Optional.of(new Protocol(
                id,
                "imported",
                title,
                ProtocolStatus.UNVERIFIED,
                ProtocolRole.PLAN,
                numbers,
                range,
                ImmutableSet.copyOf(Setting.values()),
                Optional.empty(),
                0,
                List.of(),
                rules,
                List.of("Imported from " + report.label() + " ("
                        + report.format().title() + "). No row has been compared with its primary source."),
                ""));
    }
}
