package org.cordon.desktop.report;

import java.util.Set;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.report.Supplements;

/**
 * Which report somebody wants to see.
 *
 * @param plan that it is about
 * @param deIdentified without whose it is
 * @param with what is computed for it beside the review
 */
record ReportWish(OpenPlan plan, boolean deIdentified, Set<Supplements.Kind> with) {
    ReportWish {
        with = Set.copyOf(with);
    }
}
