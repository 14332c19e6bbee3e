/**
 * The self-test that a clinic runs on its own machine: phantoms whose histograms are known in closed form, the example plan
 * with its verdict, and single injected errors, each with the finding it must raise.
 */
package org.cordon.selftest;
