/**
 * The language of constraints: metrics, rows, protocols, and how a row reaches its status.
 *
 * <p>Units are part of every metric ({@code V10Gy[%]}); limits are in the metric's unit. Strictness is that of the
 * source: {@code <} and {@code <=} differ.
 */
package org.cordon.constraint;
