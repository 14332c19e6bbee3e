package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;

/**
 * Whether a structure of the cord is drawn without a gap over a segment of a target and its margin.
 *
 * <p>The thecal sac or cauda may continue the cord below its end, and the cord may lie above the cauda's beginning: then
 * the union must cover. A gap inside, or on the other side, is never filled by another structure.
 */
final class CordCoverage {
    private static final double SAME_END_MM = 0.02;

    private final List<Structure> continuation;
    private final Side openEnd;
    private final DrawnRuns drawn;

    /** Where another structure may take over. */
    enum Side {
        /** Below: the sac or cauda continues the cord. */
        CAUDAL,
        /** Above: the cord precedes the cauda. */
        CRANIAL
    }

    /**
     * Sets the rule.
     *
     * @param continuation structures that may take over, empty for none
     * @param openEnd on which side
     */
    CordCoverage(List<Structure> continuation, Side openEnd, DrawnRuns drawn) {
        this.continuation = continuation;
        this.openEnd = openEnd;
        this.drawn = drawn;
    }

    /**
     * What came out for one range.
     *
     * @param gap where it is not drawn; empty when covered
     * @param continued the part that only a continuing structure covers; empty when the structure covers all
     */
    record Result(Optional<ZRange> gap, Optional<ZRange> continued) {
        boolean covered() {
            return gap.isEmpty();
        }

        /** Why rows are not evaluated. */
        Reason reason(String target, ZRange over) {
            ZRange missing = gap.orElseThrow();
            return new Reason(
                    "CORD_GAP_IN_SEGMENT",
                    Map.of(
                            "target",
                            target,
                            "gapLowerMm",
                            missing.lowerMm(),
                            "gapUpperMm",
                            missing.upperMm(),
                            "lowerMm",
                            over.lowerMm(),
                            "upperMm",
                            over.upperMm()));
        }
    }

    Result over(Structure structure, ZRange range) {
        List<ZRange> own = drawn.gaps(List.of(structure), range);
        if (own.isEmpty()) {
            return new Result(Optional.empty(), Optional.empty());
        }
        boolean atOpenEnd = own.size() == 1
                && (openEnd == Side.CAUDAL
                        ? own.get(0).lowerMm() <= range.lowerMm() + SAME_END_MM
                        : own.get(0).upperMm() >= range.upperMm() - SAME_END_MM);
        if (!atOpenEnd || continuation.isEmpty()) {
            return new Result(Optional.of(own.get(0)), Optional.empty());
        }
        List<Structure> union = new ArrayList<>(continuation);
        union.add(structure);
        List<ZRange> left = drawn.gaps(union, range);
        return left.isEmpty()
                ? new Result(Optional.empty(), Optional.of(own.get(0)))
                : new Result(Optional.of(left.get(0)), Optional.empty());
    }
}
