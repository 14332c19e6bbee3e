package org.cordon.constraint;

import java.util.Optional;

/**
 * Where a limit comes from.
 *
 * @param citation as printed beside every number it judges
 * @param confidence how sure the figure is
 * @param confirmation a person's comparison with the primary source, where there is one
 */
public record Source(String citation, Confidence confidence, Optional<Confirmation> confirmation) {
    /** Whether a row with this source may pass or fail. */
    public boolean judges() {
        return !confidence.advisoryOnly() && (confidence.judges() || confirmation.isPresent());
    }
}
