package org.cordon.qa;

import java.util.List;
import org.cordon.finding.Finding;

/**
 * A check whose findings are raised where the data is read, linked or judged, because nothing can go on without it.
 *
 * @param info what it is
 */
record RaisedElsewhere(CheckInfo info) implements Check {
    @Override
    public List<Finding> findings(CheckScene scene) {
        return List.of();
    }
}
