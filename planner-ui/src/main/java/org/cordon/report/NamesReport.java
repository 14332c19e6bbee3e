package org.cordon.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.naming.NameReading;

/**
 * What the names of the structures of a plan are taken for.
 *
 * @param structureSet label of the structure set
 * @param readings one a structure
 */
public record NamesReport(String structureSet, List<NameReading> readings) {
    /** Takes an immutable copy. */
    public NamesReport {
        readings = ImmutableList.copyOf(readings);
    }
}
