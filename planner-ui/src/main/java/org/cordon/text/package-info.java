/**
 * Words and numbers for people: reasons and findings become English sentences, values get their digits, and text that
 * came out of a file is made harmless.
 *
 * <p>Sentences stand in one resource bundle ({@code words.properties}), one template a code. Numbers are written with
 * {@link java.util.Locale#ROOT}; shown digits never contradict a status: more digits are printed until they do not.
 * Minus is U+2212, a unit follows a no-break space. Nothing here computes a dose or a verdict.
 */
package org.cordon.text;
