package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;

/**
 * What became of one row of a file.
 *
 * @param number from 1, in file order
 * @param where it stands: {@code line 4}, {@code computed[2], line 9}
 * @param subject what it is about, as the file says
 * @param ruleId of the rule that came of it; empty when it was left out
 * @param outcome how it went
 * @param remarks what was changed or not used, or why it was left out
 */
public record RowReport(
        int number, String where, String subject, Optional<String> ruleId, Outcome outcome, List<Reason> remarks) {
    /** Takes an immutable copy. */
    public RowReport {
        remarks = ImmutableList.copyOf(remarks);
    }

    /** How it went with a row. */
    public enum Outcome {
        /** Everything that the row says is there. */
        TAKEN,
        /** It is there, but not all of it, or not as it was written. */
        CHANGED,
        /** It is not there. */
        LEFT_OUT
    }
}
