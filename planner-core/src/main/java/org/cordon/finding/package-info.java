/**
 * Doubt as data: reasons and findings are a code with typed arguments, made where the doubt arises and put into words
 * in one place at the edge.
 *
 * <p>Argument keys carry their unit ({@code limitGy}, {@code upperMm}); lengths are mm, doses Gy, volumes cc. No text
 * here ever names a patient or a path.
 */
package org.cordon.finding;
