package org.cordon.qa;

import java.util.List;
import org.cordon.finding.Finding;

/** One check of a plan set before delivery. Stateless. */
interface Check {
    /** What it is. */
    CheckInfo info();

    /** What it found; never fails on data. */
    List<Finding> findings(CheckScene scene);
}
