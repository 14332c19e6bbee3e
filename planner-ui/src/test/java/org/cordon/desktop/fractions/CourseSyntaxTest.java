package org.cordon.desktop.fractions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordon.desktop.look.Texts;
import org.junit.jupiter.api.Test;

class CourseSyntaxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_course_is_read_as_in_the_case_file() {
        CourseSyntax.Read read = CourseSyntax.read(" 30/10, 2025-03-01, cord 100% ", TODAY);

        assertThat(read.course()).isPresent();
        assertThat(read.problem()).isEmpty();
        assertThat(read.course().get().text()).isEqualTo("30/10, 2025-03-01, cord 100%");
    }

    @Test
    void what_cannot_be_read_says_why() {
        CourseSyntax.Read read = CourseSyntax.read("30/10, cord lots", TODAY);

        assertThat(read.course()).isEmpty();
        assertThat(read.problem()).startsWith("This cannot be read: ").contains("cord 100%");
    }

    @Test
    void a_course_that_ends_in_the_future_is_refused() {
        assertThat(CourseSyntax.read("30/10, 2026-11-21", TODAY).problem())
                .isEqualTo(Texts.get("fractions.course.future"));
        assertThat(CourseSyntax.read("30/10, 2026-11-20", TODAY).course()).isPresent();
    }

    @Test
    void a_folder_that_is_not_there_is_refused_without_its_name() {
        assertThat(CourseSyntax.read("no/such/folder", TODAY).problem())
                .isEqualTo(Texts.get("fractions.course.noFile"));
    }

    @Test
    void a_day_is_written_year_first() {
        assertThat(CourseSyntax.day("2026-11-20")).contains(TODAY);
        assertThat(CourseSyntax.day("20.11.2026")).isEmpty();
        assertThat(CourseSyntax.day("2026-02-30")).isEmpty();
    }
}
