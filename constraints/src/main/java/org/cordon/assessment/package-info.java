/**
 * Published tables beside the protocols, as data with source and confidence, and what they say of given numbers: alpha/beta
 * by tissue, dose and risk of the cord, earlier courses and the criteria for irradiating again.
 *
 * <p>Nothing here looks at a plan: numbers in, statements out. Doses in Gy; physical dose, BED and EQD2 are different types.
 */
package org.cordon.assessment;
