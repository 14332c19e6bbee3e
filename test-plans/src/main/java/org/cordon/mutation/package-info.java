/**
 * Corrupted plan sets, seeded: what arrives when a disk, a network or a program in between goes wrong, and what someone
 * who means harm would send.
 *
 * <p>A mutant is a valid set in which one thing was changed. Where the change can be seen from the data, a review of the
 * mutant must end as that of the valid set, or not in PASS ({@link org.cordon.mutation.Promise#NEVER_A_QUIET_PASS}); where
 * a changed value is as likely as the old one, only a clean end is asked ({@link
 * org.cordon.mutation.Promise#CLEAN_END}). The same seed and index give the same bytes on every machine.
 */
package org.cordon.mutation;
