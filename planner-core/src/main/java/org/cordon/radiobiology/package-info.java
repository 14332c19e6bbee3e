/**
 * Radiobiology: biologically effective dose (BED) and equivalent dose in 2 Gy fractions (EQD2) by the linear-quadratic
 * model, its inverse, a linear-quadratic-linear comparison, recovery of earlier dose, and the risk of myelopathy.
 *
 * <p>Doses in Gy. A physical dose is a {@code double} in Gy or a {@link org.cordon.radiobiology.Schedule}; BED and EQD2 are
 * types of their own that carry the alpha/beta ratio they were computed with, so that neither can be compared with or added
 * to a physical dose or to a value of another ratio by mistake. Each course is converted with its own number of fractions
 * before anything is added. Tables of published figures are data elsewhere; here are only formulas.
 *
 * <p>Limits: BED is disputed where the dose falls steeply inside the cord (Ryu et al. 2015); whoever shows a BED or EQD2 of
 * the cord says so.
 */
package org.cordon.radiobiology;
