/**
 * Other treatments than the one that was planned: what the rules would say of the same dose distribution given in another
 * schedule, and the highest prescription that they allow.
 *
 * <p>Everything here is a what-if: the dose is scaled, not re-optimised, and no result is a verdict on a plan that exists.
 */
package org.cordon.scenario;
