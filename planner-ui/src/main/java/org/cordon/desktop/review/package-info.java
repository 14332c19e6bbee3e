/**
 * The review: verdict with its reasons, table of constraints, explanation of the selected row, plan quality. What was
 * not evaluated is never below a fold or a filter.
 */
package org.cordon.desktop.review;
