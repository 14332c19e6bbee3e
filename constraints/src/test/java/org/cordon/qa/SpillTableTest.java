package org.cordon.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cordon.qa.SpillGrade.Grade;
import org.junit.jupiter.api.Test;

class SpillTableTest {
    private static final double PRINTED = 1e-9;

    @Test
    void between_two_lines_the_limits_are_linear() {
        SpillGrade r50 = SpillTable.r50(60, 3.7);
        SpillGrade d2cm = SpillTable.d2cm(60, 64);

        assertThat(r50.perProtocol()).isCloseTo(3.75, within(PRINTED));
        assertThat(r50.minor().orElseThrow()).isCloseTo(4.90, within(PRINTED));
        assertThat(d2cm.perProtocol()).isCloseTo(64.0, within(PRINTED));
        assertThat(d2cm.minor().orElseThrow()).isCloseTo(81.5, within(PRINTED));
        assertThat(r50.grade()).isEqualTo(Grade.PER_PROTOCOL);
        assertThat(d2cm.grade()).as("not below the limit").isEqualTo(Grade.MINOR);
    }

    @Test
    void on_a_line_the_limits_are_those_of_the_line() {
        assertThat(SpillTable.r50(22, 4.4).perProtocol()).isEqualTo(4.5);
        assertThat(SpillTable.r50(1.8, 5).perProtocol()).isEqualTo(5.9);
        assertThat(SpillTable.r50(163, 5).perProtocol()).isEqualTo(2.9);
    }

    @Test
    void beyond_the_minor_limit_is_major() {
        assertThat(SpillTable.r50(60, 4.9).grade()).isEqualTo(Grade.MAJOR);
        assertThat(SpillTable.r50(60, 4.89).grade()).isEqualTo(Grade.MINOR);
        assertThat(SpillTable.r100(60, 1.2).grade()).isEqualTo(Grade.MINOR);
        assertThat(SpillTable.r100(60, 1.5).grade()).isEqualTo(Grade.MAJOR);
    }

    @Test
    void outside_the_table_nothing_is_graded_but_the_nearest_limit_is_shown() {
        assertThat(SpillTable.r50(1.7, 9).grade()).isEqualTo(Grade.NOT_GRADED);
        assertThat(SpillTable.r50(1.7, 9).perProtocol()).isEqualTo(5.9);
        assertThat(SpillTable.d2cm(164, 99).grade()).isEqualTo(Grade.NOT_GRADED);
        assertThat(SpillTable.d2cm(164, 99).minor()).contains(94.0);
    }

    @Test
    void shaw_takes_the_worse_grade_where_the_source_defines_none() {
        assertThat(ShawGrades.conformity(0.9).grade()).isEqualTo(Grade.MAJOR);
        assertThat(ShawGrades.conformity(2.5).grade()).isEqualTo(Grade.MAJOR);
        assertThat(ShawGrades.conformity(2.0).grade()).isEqualTo(Grade.PER_PROTOCOL);
        assertThat(ShawGrades.conformity(0.95).grade()).isEqualTo(Grade.MINOR);
        assertThat(ShawGrades.homogeneity(2.5).grade()).isEqualTo(Grade.MAJOR);
        assertThat(ShawGrades.homogeneity(22.5 / 16).grade()).isEqualTo(Grade.PER_PROTOCOL);
        assertThat(ShawGrades.quality(0.9).grade()).isEqualTo(Grade.PER_PROTOCOL);
        assertThat(ShawGrades.quality(0.79).grade()).isEqualTo(Grade.MAJOR);
    }
}
