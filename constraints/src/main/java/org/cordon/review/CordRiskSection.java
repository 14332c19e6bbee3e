package org.cordon.review;

import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.assessment.CordRisk;
import org.cordon.constraint.Setting;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Schedule;

/**
 * The published risk of myelopathy at the maximum of the sac, or of the cord, PRV or canal where no sac is drawn: beside the
 * verdict, never part of it.
 *
 * @param maximum what was measured
 * @param risk what is said of it; empty when nothing published holds for the case
 * @param refusal why nothing is said; present exactly when there is no risk
 * @param reservation that another structure than the sac was measured, and to which side that errs
 */
public record CordRiskSection(
        CordMaximum maximum, Optional<CordRisk> risk, Optional<Reason> refusal, Optional<Reason> reservation) {
    /** Checks that there is either. */
    public CordRiskSection {
        if (risk.isPresent() == refusal.isPresent()) {
            throw new IllegalArgumentException("there is either a risk or a refusal");
        }
    }

    /** Of a measured plan; empty when no cord is drawn in its dose. */
    static Optional<CordRiskSection> of(OpenedPlan opened, DvhStore store) {
        return CordMaxima.of(opened.matching(), store).stream()
                .findFirst()
                .map(maximum -> of(maximum, opened.effective(), opened.targets().fractions()));
    }

    private static CordRiskSection of(CordMaximum maximum, EffectiveCase effective, OptionalInt fractions) {
        boolean before = effective.setting() == Setting.REIRRADIATED
                || !effective.earlier().isEmpty();
        Optional<Reason> refusal = before
                ? Optional.of(Reason.of("CORD_RISK_AFTER_EARLIER_DOSE"))
                : effective.setting() == Setting.INTRAMEDULLARY
                        ? Optional.of(Reason.of("CORD_RISK_INTRAMEDULLARY"))
                        : fractions.isEmpty() ? Optional.of(Reason.of("FRACTIONS_NOT_KNOWN")) : Optional.empty();
        return new CordRiskSection(
                maximum,
                refusal.isPresent()
                        ? Optional.empty()
                        : Optional.of(CordRisk.of(new Schedule(maximum.maxGy(), fractions.getAsInt()))),
                refusal,
                reservation(maximum.canonical()));
    }

    private static Optional<Reason> reservation(String canonical) {
        if (canonical.equals(Surrogates.SAC)) {
            return Optional.empty();
        }
        String code = canonical.equals(Surrogates.CORD)
                ? "CORD_RISK_ON_CORD"
                : canonical.equals(Surrogates.CANAL) ? "CORD_RISK_ON_CANAL" : "CORD_RISK_ON_PRV";
        return Optional.of(Reason.of(code));
    }
}
