package org.cordon.desktop.frame;

import org.cordon.text.Mark;

/**
 * A number beside an entry of the rail.
 *
 * @param number of things that a person must look at
 * @param mark the worst of them
 */
public record Badge(int number, Mark mark) {}
