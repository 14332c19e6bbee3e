package org.cordon.constraint;

/**
 * A person's confirmation of one row, as kept in the clinic's folder or in a case file. It repeats the limit that the
 * person read in the primary source: when the row says anything else, also after a later correction of the row, the
 * confirmation does not count.
 *
 * @param protocolId id of the protocol
 * @param rowId id of the row in it
 * @param limit as read in the primary source, e.g. {@code <= 16 Gy}
 * @param confirmation who and when
 */
public record RowConfirmation(String protocolId, String rowId, String limit, Confirmation confirmation) {
    /** Whether the row has exactly the limit that the person read; a row without a limit never has. */
    public boolean agreesWith(Rule rule) {
        if (rule.limit().isEmpty()) {
            return false;
        }
        try {
            Limit read = LimitSyntax.parse(limit, rule.metric());
            return read.comparison() == rule.comparison().orElseThrow()
                    && read.value() == rule.limit().getAsDouble();
        } catch (MetricSyntaxException unreadable) {
            return false;
        }
    }
}
