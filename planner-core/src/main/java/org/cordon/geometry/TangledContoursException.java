package org.cordon.geometry;

import org.cordon.finding.Reason;

/**
 * The contours of a plane cross each other so often that no region can be made of them; the numbers that need the
 * region are not evaluated.
 */
public final class TangledContoursException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The stable code of the reason. */
    public static final String CODE = "CONTOURS_TANGLED";

    TangledContoursException(String problem) {
        super(problem);
    }

    TangledContoursException(String problem, RuntimeException cause) {
        super(problem, cause);
    }

    /** The same as data, for a row or a finding. */
    public Reason reason() {
        return Reason.of(CODE);
    }
}
