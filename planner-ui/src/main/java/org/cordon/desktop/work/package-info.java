/**
 * Computations that a person asks for on a screen: beside the window, with progress, cancel, and a reason when they fail.
 *
 * <p>One {@link org.cordon.desktop.work.Computation} runs one thing at a time; a new start cancels the one before, and a
 * result that was cancelled never arrives.
 */
package org.cordon.desktop.work;
