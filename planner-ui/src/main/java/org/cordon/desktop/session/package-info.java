/**
 * What is open, being loaded and selected: the state that all screens share.
 *
 * <p>State is read-only properties of immutable results, swapped whole. Long work runs on threads of its own and comes
 * back through the executor that stands for the thread of the user interface; nothing here needs a toolkit. Nothing of a
 * patient is ever remembered.
 */
package org.cordon.desktop.session;
