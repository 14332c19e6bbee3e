package org.cordon.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.junit.jupiter.api.Test;

class NodeFieldTest {
    private static final GridGeometry NODES = new GridGeometry(new Point3(-10, 20, 5), 2, 3, 4, 6, 5, 3);

    @Test
    void a_linear_field_is_met_between_the_nodes_of_its_plane() {
        NodeField field = new NodeField(NODES, (i, j, k) -> OptionalDouble.of(2 * i - 3 * j + 100 * k));

        assertThat(field.at(new Point3(-10 + 2 * 1.25, 20 + 3 * 2.5, 5 + 4 * 1.2))
                        .getAsDouble())
                .isCloseTo(2 * 1.25 - 3 * 2.5 + 100, Offset.offset(1e-12));
        assertThat(field.at(new Point3(0, 32, 13)).getAsDouble()).isCloseTo(10 - 12 + 200, Offset.offset(1e-12));
    }

    @Test
    void there_is_nothing_outside_and_nothing_beside_a_node_without_a_number() {
        NodeField field =
                new NodeField(NODES, (i, j, k) -> i == 2 && j == 2 ? OptionalDouble.empty() : OptionalDouble.of(1));

        assertThat(field.at(new Point3(-10.1, 22, 5))).isEmpty();
        assertThat(field.at(new Point3(-9, 33, 5))).isEmpty();
        assertThat(field.at(new Point3(-9, 22, 2.9))).isEmpty();
        assertThat(field.at(new Point3(-5, 27, 5))).isEmpty();
        assertThat(field.at(new Point3(-9, 21, 3.1))).hasValue(1);
    }
}
