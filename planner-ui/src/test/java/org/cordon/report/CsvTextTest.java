package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    private static String line(String... cells) {
        CsvText csv = new CsvText();
        csv.line(List.of(cells));
        return csv.toString();
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text() {
        assertThat(line("=1+1")).isEqualTo("\"'=1+1\"\r\n");
        assertThat(line("@SUM(A1)")).startsWith("\"'@");
        assertThat(line("-PTV")).startsWith("\"'-PTV");
        assertThat(line(" +x")).startsWith("\"' +x");
    }

    @Test
    void numbers_stay_numbers() {
        assertThat(line("-1.5", CsvText.number(1e-9), CsvText.number(Double.NaN)))
                .isEqualTo("-1.5,1.0E-9,\r\n");
    }

    @Test
    void separators_quotes_and_line_breaks_cannot_leave_their_cell() {
        assertThat(line("a,b", "say \"x\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"x\"\"\",two<U+000A>lines\r\n");
    }

    @Test
    void the_rows_of_a_review_have_as_many_cells_as_heads() {
        String csv = new ReviewCsv(Reviews.context()).write(Reviews.mixed());

        assertThat(csv.split("\r\n")).hasSize(1 + Reviews.mixed().rows().size());
        assertThat(csv).contains("\"'=cmd|'/c calc'!A1").doesNotContain("\u001b", "Anna");
    }
}
