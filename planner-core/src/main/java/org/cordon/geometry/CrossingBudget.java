package org.cordon.geometry;

import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Refuses contours whose edges cross far more often than any drawn contour does, before an overlay of them takes all
 * memory: {@code n} vertices can make {@code n²/2} crossings.
 */
final class CrossingBudget implements SegmentIntersector {
    /** Crossings of edges allowed in one plane; drawn contours have a handful. */
    static final int MOST_CROSSINGS = 2_000;

    /**
     * Touches allowed beyond the crossings, a vertex: where two contours run along each other (keyholes, the same contour
     * twice) every edge meets its twin and the twin's neighbours.
     */
    private static final int TOUCHES_PER_VERTEX = 10;

    /** With no more vertices than this, the budget cannot be exceeded. */
    private static final int HARMLESS_VERTICES = (int) Math.sqrt(2.0 * MOST_CROSSINGS);

    private final LineIntersector intersector = new RobustLineIntersector();
    private final int mostMeetings;
    private int crossings;
    private int meetings;

    private CrossingBudget(int vertices) {
        mostMeetings = MOST_CROSSINGS + TOUCHES_PER_VERTEX * vertices;
    }

    /**
     * Checks the linework of one plane.
     *
     * @throws TangledContoursException when the edges cross more than {@link #MOST_CROSSINGS} times
     */
    static void check(List<LineString> lines) {
        int vertices = lines.stream().mapToInt(LineString::getNumPoints).sum();
        if (vertices <= HARMLESS_VERTICES) {
            return;
        }
        CrossingBudget budget = new CrossingBudget(vertices);
        List<SegmentString> strings = lines.stream()
                .<SegmentString>map(line -> new BasicSegmentString(line.getCoordinates(), null))
                .toList();
        new MCIndexNoder(budget).computeNodes(strings);
        if (budget.isDone()) {
            throw new TangledContoursException("contours of one plane cross more than " + MOST_CROSSINGS + " times");
        }
    }

    @Override
    public void processIntersections(SegmentString first, int firstIndex, SegmentString second, int secondIndex) {
        if (isDone() || (first == second && Math.abs(firstIndex - secondIndex) <= 1)) {
            return;
        }
        intersector.computeIntersection(
                first.getCoordinate(firstIndex),
                first.getCoordinate(firstIndex + 1),
                second.getCoordinate(secondIndex),
                second.getCoordinate(secondIndex + 1));
        if (intersector.hasIntersection()) {
            meetings++;
            if (intersector.isProper()) {
                crossings++;
            }
        }
    }

    @Override
    public boolean isDone() {
        return crossings > MOST_CROSSINGS || meetings > mostMeetings;
    }
}
