package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/**
 * The targets of a review.
 *
 * @param list the targets, in order of their ROI numbers
 * @param unknown why there is none, with the candidates; present exactly when the list is empty
 * @param scaling from what these targets were scaled; empty for those of the plan as it is
 * @param findings what was noticed on the way
 */
record Targets(List<ReviewTarget> list, Optional<Reason> unknown, Optional<Scaling> scaling, List<Finding> findings) {
    Targets {
        list = ImmutableList.copyOf(list);
        findings = ImmutableList.copyOf(findings);
    }

    /** The targets of the plan as it is. */
    Targets(List<ReviewTarget> list, Optional<Reason> unknown, List<Finding> findings) {
        this(list, unknown, Optional.empty(), findings);
    }

    /**
     * How targets were scaled.
     *
     * @param planned the targets of the plan as it is
     * @param factor of the plan's dose
     */
    record Scaling(Targets planned, double factor) {}

    /** Whether these are not the targets of the plan as it is. */
    boolean whatIf() {
        return scaling.isPresent();
    }

    /** Whether their prescriptions are not those of the plan as it is. */
    boolean prescribedAnew() {
        return !prescriptions().equals(asPlanned().prescriptions());
    }

    /** These targets at their prescriptions, where something else than a prescription is tried out. */
    Targets asked(Finding said) {
        return new Targets(
                list,
                unknown,
                Optional.of(scaling.orElse(new Scaling(this, 1))),
                ImmutableList.<Finding>builder().addAll(findings).add(said).build());
    }

    /** The targets of the plan as it is. */
    Targets asPlanned() {
        return scaling.map(Scaling::planned).orElse(this);
    }

    /** The factor of the plan's dose; 1 for the plan as it is. */
    double doseFactor() {
        return scaling.map(Scaling::factor).orElse(1.0);
    }

    /** The number of fractions of every prescription; empty when none is known or they differ. */
    OptionalInt fractions() {
        int[] numbers = prescriptions().stream()
                .mapToInt(Prescription::fractions)
                .distinct()
                .toArray();
        return numbers.length == 1 ? OptionalInt.of(numbers[0]) : OptionalInt.empty();
    }

    List<Prescription> prescriptions() {
        return list.stream().flatMap(target -> target.prescription().stream()).toList();
    }

    /** These targets at their prescriptions times a factor. */
    Targets scaled(double factor, int fractions) {
        return scaled(factor, doseGy -> doseGy * factor, fractions, List.of());
    }

    /**
     * These targets at other prescriptions.
     *
     * @param factor of the plan's dose
     * @param doseGy of a prescription, from that of the plan
     * @param fractions of every prescription
     * @param said findings beside those of the plan
     */
    Targets scaled(double factor, DoubleUnaryOperator doseGy, int fractions, List<Finding> said) {
        List<ReviewTarget> others = list.stream()
                .map(target -> target.prescribed(
                        target.prescription().map(given -> given.at(doseGy.applyAsDouble(given.doseGy()), fractions))))
                .toList();
        return new Targets(
                others,
                unknown,
                Optional.of(new Scaling(this, factor)),
                ImmutableList.<Finding>builder().addAll(findings).addAll(said).build());
    }
}
