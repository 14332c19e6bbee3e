/**
 * The desktop application: {@link org.cordon.desktop.DesktopWindow} puts session, screens and window together. Views are
 * built in code; view models hold no nodes and are tested without a toolkit. No class here computes a dose.
 */
package org.cordon.desktop;
