package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReviewHtmlTest {
    private static String page() {
        return new ReviewHtml(Reviews.context()).write(Reviews.mixed());
    }

    @Test
    void names_from_files_are_data() {
        assertThat(page())
                .doesNotContain("<script", "alert(1)</", "\u001b", "\u202E")
                .contains("&lt;script&gt;", "&lt;U+202E&gt;");
    }

    @Test
    void the_file_is_self_contained_and_forbids_everything_else() {
        assertThat(page().replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http://", "https://", "src=", "href=", "url(h", "@import", "javascript:")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void identity_verdict_rows_findings_method_versions_hashes_and_signature_are_there() {
        assertThat(page())
                .contains("EXAMPLE, Anna", "14 Mar 1961, F", "CANARY-ID")
                .contains(">FAIL<", "a limit is exceeded")
                .contains("Spinal cord", "Targets", "Organs at risk", "Not applicable.")
                .contains("The dose does not say to which plan it belongs.")
                .contains("Not a secondary dose calculation")
                .contains("Cordon 1.2.3", "abc123", "0123456789abcdef", "Physicist, name and signature")
                .contains("1 file not used");
    }

    @Test
    void plan_quality_shows_formula_value_and_advisory_grade() {
        assertThat(page())
                .contains("R50%", "PIV50/TV", "4.100", "minor deviation (&lt; 3.75, minor 4.9)")
                .contains("Neither cord nor sac nor cauda is drawn.");
    }

    @Test
    void both_intervals_stand_beside_the_value() {
        assertThat(page()).contains("10.03\u00a0%", "10.01 \u2013 10.05");
    }

    @Test
    void the_same_result_gives_the_same_bytes_in_every_locale() {
        String english = page();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(page()).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void elements_are_closed_in_order() {
        String page = page();

        assertThat(page).endsWith("</html>\n");
        for (String element : new String[] {"table", "tr", "td", "section", "svg", "ul", "li", "div"}) {
            assertThat(page.split("<" + element + "[ >]", -1).length)
                    .as(element)
                    .isEqualTo(page.split("</" + element + ">", -1).length);
        }
    }
}
