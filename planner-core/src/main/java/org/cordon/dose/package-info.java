/**
 * Dose on a grid: uniform, aligned with the patient axes, trilinear between nodes, unknown (never zero) outside.
 *
 * <p>Units Gy (physical, total course) and mm. Whatever orientation a file had, nodes are in ascending x, y, z here.
 */
package org.cordon.dose;
