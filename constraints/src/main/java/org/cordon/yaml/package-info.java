/**
 * A strict subset of YAML for files that people write by hand: every node knows its line and column, every scalar stays
 * the text that was written until somebody asks for a number by a strict grammar.
 *
 * <p>Read are UTF-8 (with or without byte order mark), one document of mappings with plain text keys, sequences and
 * scalars. Refused, each with its place: anchors, aliases, tags, merge keys, duplicate keys, unknown keys, tabs in the
 * indentation, control, bidirectional and other invisible characters, more than 1 MB, lines of more than 10,000
 * characters, more than 12 levels. Nothing is ever constructed from a file but text.
 */
package org.cordon.yaml;
