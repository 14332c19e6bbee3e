package org.cordon.constraint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
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
 * @param role whether it competes when none is named
 * @param fractions numbers of fractions it holds for
 * @param prescriptionGy lowest and highest prescribed dose it holds for, ends included
 * @param settings clinical settings it holds for
 * @param validFrom ISO date, where given
 * @param doseToleranceGy for rounding only: a dose (Dcc, D%, Min, Max, Mean, Median in Gy or cGy) meets an upper limit
 *     when it is at most the limit plus this, so that {@code <} and {@code <=} are alike there. Never applied to
 *     volumes, relative doses, cold volumes or reirradiation
 * @param definitions how structures are to be drawn
 * @param rules in file order
 * @param notes contradictions and remarks shown with the protocol
 * @param sha256 of the file's bytes
 */
public record Protocol(
        String id,
        String version,
        String title,
        ProtocolStatus status,
        ProtocolRole role,
        Set<Integer> fractions,
        DoseRange prescriptionGy,
        Set<Setting> settings,
        Optional<String> validFrom,
        double doseToleranceGy,
        List<StructureDefinition> definitions,
        List<Rule> rules,
        List<String> notes,
        String sha256) {
    /** Takes immutable copies. */
    public Protocol {
        fractions = ImmutableSet.copyOf(fractions);
        settings = ImmutableSet.copyOf(settings);
        definitions = ImmutableList.copyOf(definitions);
        rules = ImmutableList.copyOf(rules);
        notes = ImmutableList.copyOf(notes);
    }

    /** A protocol for whole plans, without definitions. */
    public Protocol(
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
        this(
                id,
                version,
                title,
                status,
                ProtocolRole.PLAN,
                fractions,
                prescriptionGy,
                settings,
                validFrom,
                doseToleranceGy,
                List.of(),
                rules,
                notes,
                sha256);
    }

    /** Whether it holds on a day: always where it does not say from when. */
    public boolean isValidOn(LocalDate day) {
        return validFrom.map(LocalDate::parse).filter(day::isBefore).isEmpty();
    }

    /** The row with an id. */
    public Optional<Rule> rule(String rowId) {
        return rules.stream().filter(rule -> rule.id().equals(rowId)).findFirst();
    }

    /**
     * The same protocol with the confirmations that name it and repeat the limit of their row; others are left aside.
     * The hash stays that of the file.
     */
    public Protocol confirmedBy(List<RowConfirmation> confirmations) {
        List<Rule> confirmed = rules.stream()
                .map(rule -> confirmations.stream()
                        .filter(c -> c.protocolId().equals(id) && c.rowId().equals(rule.id()) && c.agreesWith(rule))
                        .findFirst()
                        .map(c -> rule.confirmed(c.confirmation()))
                        .orElse(rule))
                .toList();
        return withRules(confirmed);
    }

    /** The same protocol with the rows that are for a number of fractions only; the hash stays that of the file. */
    public Protocol forFractions(int number) {
        return withRules(rules.stream()
                .filter(rule -> rule.details().when().allowsFractions(number))
                .toList());
    }

    private Protocol withRules(List<Rule> others) {
        return new Protocol(
                id,
                version,
                title,
                status,
                role,
                fractions,
                prescriptionGy,
                settings,
                validFrom,
                doseToleranceGy,
                definitions,
                others,
                notes,
                sha256);
    }

    /**
     * A range of prescribed doses, ends included.
     *
     * @param minGy lowest
     * @param maxGy highest
     */
    public record DoseRange(double minGy, double maxGy) {
        /** Every dose, for tables that hold for any. */
        public static final DoseRange ANY = new DoseRange(0, Double.MAX_VALUE);

        /** Whether every dose lies inside. */
        public boolean isAny() {
            return equals(ANY);
        }

        /** Whether a dose lies inside, within 0.005 Gy. */
        public boolean contains(double doseGy) {
            return doseGy >= minGy - 0.005 && doseGy <= maxGy + 0.005;
        }
    }
}
