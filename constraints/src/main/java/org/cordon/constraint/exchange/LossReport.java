package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.finding.Reason;

/**
 * What was taken, changed and left out.
 *
 * @param format of the file
 * @param label of the file, no path
 * @param remarks on the whole
 * @param rows every row, in file order
 */
public record LossReport(ExchangeFormat format, String label, List<Reason> remarks, List<RowReport> rows) {
    /** Takes immutable copies. */
    public LossReport {
        remarks = ImmutableList.copyOf(remarks);
        rows = ImmutableList.copyOf(rows);
    }

    /** How many rows went so. */
    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
