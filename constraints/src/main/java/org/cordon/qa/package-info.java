/**
 * Checks on the plan set itself, beside the constraint rows: what makes a number untrustworthy or a plan unusual. Each
 * check is one class that returns findings; severities and figures are those of clinical.md section 7.
 */
package org.cordon.qa;
