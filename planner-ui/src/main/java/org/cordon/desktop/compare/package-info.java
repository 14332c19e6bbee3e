/**
 * The open plan beside another version of it: what changed, row by row and in beams, structures and dose. Computed as {@code
 * cordon diff} does; the other version is the first (reference), the open plan the second.
 */
package org.cordon.desktop.compare;
