/**
 * Comparison of two doses by the gamma index of Low et al. 1998 (doi 10.1118/1.598248) and by their difference.
 *
 * <p>Conventions: the reference dose is the one whose nodes are points of the comparison and whose maximum normalises;
 * around each of them the evaluated dose is searched continuously (trilinear between its nodes, unknown outside). Units
 * Gy and mm; gamma has none. A point passes at gamma of at most 1. Reference nodes below the cut-off are no points.
 *
 * <p>Edge rule: outside the evaluated grid there is nothing to find. A point whose search would reach beyond it keeps the
 * gamma of what is there, which can only be too high, and is counted.
 */
package org.cordon.gamma;
