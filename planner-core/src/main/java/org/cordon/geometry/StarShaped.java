package org.cordon.geometry;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * Whether a closed contour is seen whole from one point inside it, as most drawn ones are: such a contour does not cross or
 * touch itself. Decided with exact predicates, and far quicker than by looking for crossings.
 */
final class StarShaped {
    private StarShaped() {}

    /**
     * Looks from the middle of its area.
     *
     * @param closed vertices, the first again as the last, no two neighbours equal
     * @return false also where only another point would see it whole
     */
    static boolean fromItsMiddle(Coordinate[] closed) {
        Coordinate middle = middle(closed);
        if (!middle.isValid()) {
            return false;
        }
        int turn = Orientation.index(middle, closed[0], closed[1]);
        int rounds = 0;
        for (int i = 0; i + 1 < closed.length; i++) {
            Coordinate from = closed[i];
            Coordinate to = closed[i + 1];
            if (turn == Orientation.COLLINEAR || Orientation.index(middle, from, to) != turn) {
                return false;
            }
            // The angle only ever grows, or only shrinks: each round passes the line through the middle once upwards.
            if (from.y <= middle.y && to.y > middle.y) {
                rounds++;
            }
        }
        return rounds == 1;
    }

    private static Coordinate middle(Coordinate[] closed) {
        double x0 = closed[0].x;
        double y0 = closed[0].y;
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 1; i + 1 < closed.length; i++) {
            double ax = closed[i].x - x0;
            double ay = closed[i].y - y0;
            double bx = closed[i + 1].x - x0;
            double by = closed[i + 1].y - y0;
            double cross = ax * by - ay * bx;
            area += cross;
            x += cross * (ax + bx);
            y += cross * (ay + by);
        }
        return new Coordinate(x0 + x / (3 * area), y0 + y / (3 * area));
    }
}
