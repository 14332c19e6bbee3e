package org.cordon.constraint.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
 * @param names other names of structures that the file gives, each once: not used until a person confirms them
 */
public record LossReport(
        ExchangeFormat format, String label, List<Reason> remarks, List<RowReport> rows, List<NameProposal> names) {
    /** Takes immutable copies. */
    public LossReport {
        remarks = ImmutableList.copyOf(remarks);
        rows = ImmutableList.copyOf(rows);
        names = ImmutableSet.copyOf(names).asList();
    }

    /** How many rows went so. */
    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
