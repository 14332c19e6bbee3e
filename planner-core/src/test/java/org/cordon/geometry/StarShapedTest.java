package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class StarShapedTest {
    @Test
    void an_ellipse_is_in_either_direction() {
        Coordinate[] ellipse = closed(60, angle -> 7.0);

        assertThat(StarShaped.fromItsMiddle(ellipse)).isTrue();
        assertThat(StarShaped.fromItsMiddle(reversed(ellipse))).isTrue();
    }

    @Test
    void a_horseshoe_is_not() {
        assertThat(StarShaped.fromItsMiddle(ring(0, 0, 10, 0, 10, 10, 8, 10, 8, 2, 2, 2, 2, 10, 0, 10)))
                .isFalse();
    }

    @Test
    void a_contour_that_goes_round_twice_is_not() {
        assertThat(StarShaped.fromItsMiddle(ring(3, 0, 0, 3, -3, 0, 0, -3, 4, 0, 0, 4, -4, 0, 0, -4)))
                .isFalse();
    }

    @Test
    void a_contour_that_crosses_or_touches_itself_is_not() {
        assertThat(StarShaped.fromItsMiddle(ring(0, 0, 4, 4, 4, 0, 0, 4))).isFalse();
        assertThat(StarShaped.fromItsMiddle(ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0, -4, 0, -4, -4, 0, -4)))
                .isFalse();
    }

    @Test
    void a_contour_without_area_is_not() {
        assertThat(StarShaped.fromItsMiddle(ring(0, 0, 4, 0, 2, 0))).isFalse();
    }

    @Test
    void whatever_is_seen_whole_is_a_valid_polygon() {
        Random random = new Random(41);
        int seen = 0;
        for (int i = 0; i < 400; i++) {
            double wild = random.nextDouble() * 6;
            Coordinate[] contour = closed(4 + random.nextInt(20), angle -> 8 + wild * (random.nextDouble() - 0.5));
            for (int swap = random.nextInt(2); swap > 0; swap--) {
                int at = 1 + random.nextInt(contour.length - 2);
                contour[at] = new Coordinate(random.nextDouble() * 8 - 4, random.nextDouble() * 8 - 4);
            }
            if (StarShaped.fromItsMiddle(contour)) {
                seen++;
                assertThat(new GeometryFactory().createPolygon(contour).isValid())
                        .isTrue();
            }
        }
        assertThat(seen).isBetween(100, 390);
    }

    private interface Radius {
        double at(double angle);
    }

    private static Coordinate[] closed(int vertices, Radius radius) {
        double[] flat = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius.at(angle);
            flat[2 * i] = 100.3 + 1.4 * r * Math.cos(angle);
            flat[2 * i + 1] = -40.7 + r * Math.sin(angle);
        }
        return ring(flat);
    }

    private static Coordinate[] ring(double... flat) {
        Coordinate[] ring = new Coordinate[flat.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            int at = 2 * i % flat.length;
            ring[i] = new Coordinate(flat[at], flat[at + 1]);
        }
        return ring;
    }

    private static Coordinate[] reversed(Coordinate[] ring) {
        Coordinate[] reversed = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            reversed[i] = ring[ring.length - 1 - i];
        }
        return reversed;
    }
}
