/** The command line: one class per command, exit codes as documented in the README. */
package org.cordon.cli;
