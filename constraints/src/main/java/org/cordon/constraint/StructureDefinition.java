package org.cordon.constraint;

/**
 * How a protocol says that a structure is to be drawn, for people to compare with what was drawn.
 *
 * @param structure canonical name or expression
 * @param text the definition
 * @param source where it comes from
 */
public record StructureDefinition(String structure, String text, Source source) {}
