package org.cordon.constraint.exchange;

/**
 * Another name that a file gives a structure: for the clinic's names, once a person has confirmed it.
 *
 * @param roi the other name
 * @param canonical the structure
 */
public record NameProposal(String roi, String canonical) {}
