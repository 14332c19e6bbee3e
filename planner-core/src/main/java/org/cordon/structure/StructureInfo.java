package org.cordon.structure;

import java.util.Optional;

/**
 * What a structure set says of a region of interest beside its contours.
 *
 * @param number ROI Number (3006,0022), unique within the structure set
 * @param name ROI Name (3006,0026) as in the file; may hold any character, may not be unique
 * @param interpretedType RT ROI Interpreted Type (3006,00A4), where given and not blank
 * @param rgb ROI Display Color (3006,002A) as 0xRRGGBB, where given
 */
public record StructureInfo(int number, String name, Optional<String> interpretedType, Optional<Integer> rgb) {
    /** A structure known by number and name only. */
    public static StructureInfo of(int number, String name) {
        return new StructureInfo(number, name, Optional.empty(), Optional.empty());
    }
}
