/**
 * What the program promises to those who use it from outside, held through the command line: verdicts and their tables,
 * exit codes, bytes, files, and what a hostile input cannot do.
 */
package org.cordon.acceptance;
