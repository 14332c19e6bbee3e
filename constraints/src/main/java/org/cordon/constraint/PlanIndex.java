package org.cordon.constraint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An index of a plan that can stand in a metric, e.g. {@code paddickCi(PTV)}. TV is the target's volume, PIV the volume
 * of all tissue that receives the prescribed dose, RI the prescribed dose. Names such as "CI" alone are not offered: they
 * mean different formulas in different programs.
 */
public enum PlanIndex {
    /** TVpiv²/(TV·PIV), Paddick 2000. */
    PADDICK_CI("paddickCi", "", 1),
    /** (TVpiv/TV)(TVpiv/PIV), van't Riet 1997: the same number as Paddick's. */
    VANT_RIET_CN("vantRietCn", "", 1),
    /** PIV/TV, RTOG 1993. */
    RTOG_CI("rtogCi", "", 1),
    /** TVpiv/PIV. */
    SELECTIVITY("selectivity", "", 1),
    /** Lowest dose in the target over RI, RTOG 1993: not a V100. */
    RTOG_COVERAGE("rtogCoverage", "", 1),
    /** Highest dose in the target over RI, RTOG 1993. */
    RTOG_HI("rtogHi", "", 1),
    /** (D2%-D98%)/D50%, ICRU 83. */
    ICRU83_HI("icru83Hi", "", 1),
    /** PIV50/PIV, Paddick and Lippitz 2006. */
    GRADIENT_INDEX("paddickGi", "", 1),
    /** Radius of PIV50 less radius of PIV, as spheres. */
    GRADIENT_MEASURE("gradientMeasure", "mm", 1),
    /** PIV50/TV, RTOG 0915. */
    R50("r50", "", 1),
    /** PIV/TV, RTOG 0915. */
    R100("r100", "", 1),
    /** Highest dose at 2 cm or more from the target, in percent of RI, RTOG 0915. */
    D2CM("d2cm", "%", 1),
    /** Distance between the 90 % and the 50 % isodose from the target towards an organ. */
    FALL_OFF("fallOff", "mm", 2);

    private final String label;
    private final String unitSymbol;
    private final int structures;

    PlanIndex(String label, String unitSymbol, int structures) {
        this.label = label;
        this.unitSymbol = unitSymbol;
        this.structures = structures;
    }

    /** As written in metric strings and JSON. */
    public String label() {
        return label;
    }

    /** The unit of its value; empty for a ratio. */
    public String unitSymbol() {
        return unitSymbol;
    }

    /** How many structures it takes, the target first. */
    public int structures() {
        return structures;
    }

    static Optional<PlanIndex> of(String word) {
        return Arrays.stream(values())
                .filter(index -> index.label.toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
