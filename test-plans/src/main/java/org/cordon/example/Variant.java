package org.cordon.example;

import java.util.Arrays;
import java.util.Optional;
import org.cordon.review.Verdict;

/**
 * The example plan and its faulty siblings; each is a small change of {@link #BASE} and has the verdict that a check must
 * end in.
 */
public enum Variant {
    /** A good plan: every row judged and passed outside its bounds. */
    BASE("base", Verdict.PASS, "every row judged and passed"),
    /** The cord is spared less: exactly one cord row fails. */
    CORD_FAIL("cord-fail", Verdict.FAIL, "V10Gy of the cord beside the target is above 10 %, no other row fails"),
    /** Neither cord nor canal is drawn. */
    MISSING_CORD("missing-cord", Verdict.REVIEW, "no cord and no canal drawn: the cord rows are not evaluated"),
    /** The cord ends 3 mm above the target. */
    SHORT_CORD("short-cord", Verdict.REVIEW, "cord drawn to 3 mm above the target only: its rows are not evaluated"),
    /** The dose is in another frame of reference. */
    WRONG_FRAME("wrong-frame", Verdict.FAIL, "the dose lies in another frame of reference: no dose row is judged"),
    /** Two targets, each too hot for its own cord segment. */
    TWO_TARGETS("two-targets", Verdict.FAIL, "T5 and T12 fail at about 15 % each; over a common span it would be 6 %"),
    /** One of three beam doses is missing. */
    MISSING_BEAM("missing-beam", Verdict.FAIL, "one of three beam doses is missing: no dose row is judged"),
    /** Only names that could mean the cord. */
    AMBIGUOUS_NAMES("ambiguous-names", Verdict.REVIEW, "only Cord-PTV, zCord and Canal: candidates, no match"),
    /** The cord passes, but its limit lies inside the bounds of its value. */
    PASS_WITHIN_BOUNDS("pass-within-bounds", Verdict.REVIEW, "V10Gy of the cord is 9.95 %, its bounds hold 10 %");

    private final String id;
    private final Verdict expectedVerdict;
    private final String shows;

    Variant(String id, Verdict expectedVerdict, String shows) {
        this.id = id;
        this.expectedVerdict = expectedVerdict;
        this.shows = shows;
    }

    /** The name on the command line. */
    public String id() {
        return id;
    }

    /** What a check of it must end in. */
    public Verdict expectedVerdict() {
        return expectedVerdict;
    }

    /** What it demonstrates, a clause in English. */
    public String shows() {
        return shows;
    }

    /** The variant of a name on the command line. */
    public static Optional<Variant> find(String id) {
        return Arrays.stream(values()).filter(variant -> variant.id.equals(id)).findFirst();
    }
}
