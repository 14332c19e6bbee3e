/**
 * The findings: what the checks of plan, dose and structures found, what could not be checked and what only a person can
 * attest, worst first; where it stands, why it matters and what to do beside it.
 */
package org.cordon.desktop.findings;
