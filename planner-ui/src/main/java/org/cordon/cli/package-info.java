/**
 * The command line: one class a command, the options and exit codes of the README.
 *
 * <p>Standard output carries only what was asked; progress, remarks and errors go to standard error. A file appears
 * whole or not at all. Paths are shown only on standard error, to the person who typed them. Nothing is computed here.
 */
package org.cordon.cli;
