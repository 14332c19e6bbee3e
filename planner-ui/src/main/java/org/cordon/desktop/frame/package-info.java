/**
 * What surrounds every screen: header with the patient's identity, rail, status bar, keys, theme. Screens are given to
 * it and know nothing of it.
 */
package org.cordon.desktop.frame;
