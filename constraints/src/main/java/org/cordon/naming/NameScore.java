package org.cordon.naming;

import org.cordon.finding.Reason;

/**
 * How well the name of a drawn structure fits a canonical name, and why.
 *
 * <table border="1">
 * <caption>Points</caption>
 * <tr><th>points</th><th>code</th><th>the name</th></tr>
 * <tr><td>100</td><td>NAME_CANONICAL</td><td>is the canonical name, whatever its case, blanks and punctuation</td></tr>
 * <tr><td>95</td><td>NAME_SITE, NAME_SYNONYM</td><td>is a name that the clinic confirmed, or a known other one</td></tr>
 * <tr><td>70, 60</td><td>NAME_NEAR</td><td>is one, or two, letters away from a known name</td></tr>
 * <tr><td>55</td><td>NAME_LOOKS_ALIKE</td><td>looks like a known name</td></tr>
 * <tr><td>50</td><td>NAME_CONTAINS</td><td>contains a known name and says something more</td></tr>
 * <tr><td>45</td><td>NAME_TYPE_CONTRADICTS</td><td>fits, but the interpreted type says that it is no organ</td></tr>
 * <tr><td>40</td><td>NAME_OTHER_MARGIN</td><td>is that of the same organ, grown by another or an unknown margin</td></tr>
 * <tr><td>30</td><td>NAME_HINT</td><td>holds a part of a known name</td></tr>
 * <tr><td>at most 25</td><td>NAME_HELPER, NAME_PART, NAME_DOUBTED, NAME_DECEPTIVE, NAME_TOO_LONG</td><td>would fit, but is
 * that of a helper or cut, of a part, holds a question mark or deceptive characters, or is absurdly long</td></tr>
 * <tr><td>20</td><td>NAME_RELATED</td><td>is that of another structure nearby</td></tr>
 * </table>
 *
 * <p>A name that is not exact gets 3 points more when the interpreted type is ORGAN or AVOIDANCE: evidence, no proof.
 *
 * @param points 0 to 100; only {@link #MATCH} and above may ever match
 * @param reason why
 */
public record NameScore(int points, Reason reason) {
    /** What a name needs to match without being confirmed by a person; two such names are a tie. */
    public static final int MATCH = 90;

    static final int CANONICAL = 100;
    static final int KNOWN = 95;
    static final int CONTRADICTED = 45;
    static final int UNTRUSTED = 25;
    private static final int TYPE_EVIDENCE = 3;

    static NameScore of(int points, String code) {
        return new NameScore(points, Reason.of(code));
    }

    static NameScore of(int points, String code, String known) {
        return new NameScore(points, Reason.of(code, "known", known));
    }

    /** The same at no more than so many points, for another reason when that lowers it. */
    NameScore atMost(int most, String code) {
        return points > most ? of(most, code) : this;
    }

    /** A little more, never enough to match. */
    NameScore withTypeEvidence() {
        return points >= MATCH ? this : new NameScore(points + TYPE_EVIDENCE, reason);
    }
}
