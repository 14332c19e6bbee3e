package org.cordon.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SvgPathTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private static void assertBounds(String data, double x, double y, double width, double height) {
        Rectangle2D box = SvgPath.read(data).getBounds2D();
        assertThat(box.getX()).isCloseTo(x, CLOSE);
        assertThat(box.getY()).isCloseTo(y, CLOSE);
        assertThat(box.getWidth()).isCloseTo(width, CLOSE);
        assertThat(box.getHeight()).isCloseTo(height, CLOSE);
    }

    @Test
    void lines_absolute_and_relative_end_where_they_should() {
        assertBounds("M1 2L4 6", 1, 2, 3, 4);
        assertBounds("M1 2l3 4", 1, 2, 3, 4);
        assertBounds("M1 2H4V6Z", 1, 2, 3, 4);
        assertBounds("m1 2h3v4z", 1, 2, 3, 4);
        assertBounds("M0 0 1 1 2 0", 0, 0, 2, 1);
        assertBounds("M7.5 12.3l3 3 6-6.4", 7.5, 8.9, 9, 6.4);
    }

    @Test
    void a_half_circle_of_an_arc_reaches_its_radius() {
        Path2D arc = SvgPath.read("M0 0A5 5 0 0 1 10 0");

        assertThat(arc.getCurrentPoint().getX()).isCloseTo(10, CLOSE);
        assertThat(arc.getBounds2D().getMinY()).isCloseTo(-5, Offset.offset(0.01));
        assertThat(SvgPath.read("M0 0A5 5 0 0 0 10 0").getBounds2D().getMaxY()).isCloseTo(5, Offset.offset(0.01));
    }

    @Test
    void after_closing_it_goes_on_from_the_start() {
        assertBounds("M2 3h1v1zl-2-3", 0, 0, 3, 4);
    }

    @Test
    void what_is_not_known_is_refused() {
        assertThatThrownBy(() -> SvgPath.read("M0 0Q1 1 2 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path command is not known, was Q");
        assertThatThrownBy(() -> SvgPath.read("M0")).hasMessage("path ends within a command");
    }
}
