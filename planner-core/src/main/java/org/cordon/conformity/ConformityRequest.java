package org.cordon.conformity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;

/**
 * What the indices of one target, or of one island of it, are computed from.
 *
 * @param dose the dose
 * @param target its histogram
 * @param prescriptionGy prescribed to it, above 0
 * @param prescribed the volume of tissue at or above the prescribed dose that counts for it
 * @param half the same for half the prescribed dose
 * @param shell two centimetres about the target, within the tissue
 * @param external what counts as tissue; empty for all of the dose grid
 * @param cord the cord, or what continues it; empty when none is drawn
 */
public record ConformityRequest(
        DoseGrid dose,
        Dvh target,
        double prescriptionGy,
        Tissue prescribed,
        Tissue half,
        ShellDose shell,
        Optional<Body> external,
        Optional<Body> cord) {
    /** Checks the prescription. */
    public ConformityRequest {
        if (!(prescriptionGy > 0 && Double.isFinite(prescriptionGy))) {
            throw new IllegalArgumentException("prescriptionGy must be finite and > 0, was " + prescriptionGy);
        }
    }

    /**
     * A volume of tissue, or why it is not known.
     *
     * @param volumeCc in cc
     * @param unknown why there is none; present exactly then
     */
    public record Tissue(OptionalDouble volumeCc, Optional<Reason> unknown) {
        /** Checks that there is either a volume or a reason. */
        public Tissue {
            if (volumeCc.isPresent() == unknown.isPresent()) {
                throw new IllegalArgumentException("a volume or a reason is needed, and only one");
            }
        }

        /** A known volume. */
        public static Tissue of(double volumeCc) {
            return new Tissue(OptionalDouble.of(volumeCc), Optional.empty());
        }

        /** An unknown volume. */
        public static Tissue unknown(Reason reason) {
            return new Tissue(OptionalDouble.empty(), Optional.of(reason));
        }
    }
}
