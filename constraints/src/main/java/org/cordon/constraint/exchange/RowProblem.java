package org.cordon.constraint.exchange;

import org.cordon.finding.Reason;

/** Why a row is left out. */
final class RowProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RowProblem(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    static RowProblem of(String code) {
        return new RowProblem(Reason.of(code));
    }

    Reason reason() {
        return reason;
    }
}
