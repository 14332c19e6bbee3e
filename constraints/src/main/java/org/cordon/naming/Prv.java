package org.cordon.naming;

import java.util.OptionalDouble;

/**
 * A planning organ at risk volume, read from a name.
 *
 * @param organ canonical name of the organ that was grown
 * @param marginMm the margin, where the name says one
 */
public record Prv(String organ, OptionalDouble marginMm) {
    /** The TG-263 name: {@code SpinalCord_PRV02}, or {@code SpinalCord_PRV} without a margin. */
    public String canonicalName() {
        if (marginMm.isEmpty()) {
            return organ + "_PRV";
        }
        long mm = Math.round(marginMm.getAsDouble());
        return organ + "_PRV" + (mm < 10 ? "0" : "") + mm;
    }
}
