/**
 * Other schedules and earlier courses: what the rules say of the plan's dose in other fractions, what the cord has had,
 * and what it may still get. Computed as {@code cordon dose options} and {@code cordon reirradiation} do. Earlier
 * courses that are typed here are a what-if of the whole window: they are never written to the case.
 */
package org.cordon.desktop.fractions;
