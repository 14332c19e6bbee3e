/**
 * The look of the desktop: colours of both themes, fonts, icons, texts, and small parts that every screen is built of.
 *
 * <p>One source of colours ({@link org.cordon.desktop.look.Token}) serves the style sheet (as looked-up colours on the
 * root) and the canvases (through {@link org.cordon.desktop.look.Palette}). Every word on screen that is not data comes
 * from one bundle ({@link org.cordon.desktop.look.Texts}).
 */
package org.cordon.desktop.look;
