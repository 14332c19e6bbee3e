package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoseCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(folder);
    }

    private JsonNode json(String... args) {
        assertThat(shell.run(args)).isZero();
        assertThat(Schemas.problems("dose", shell.out())).isEmpty();
        return Schemas.tree(shell.out());
    }

    @Test
    void eqd2_is_that_of_the_contract() {
        JsonNode root =
                json("dose", "eqd2", "--dose-gy", "39", "--fractions", "13", "--alpha-beta-gy", "2", "--json", "-");
        assertThat(root.get("schema").asText()).isEqualTo("cordon.dose/1");
        assertThat(root.get("bedGy").asDouble()).isEqualTo(97.5);
        assertThat(root.get("eqd2Gy").asDouble()).isEqualTo(48.75);
        assertThat(root.get("notes").toString()).contains("BED_DISPUTED_IN_CORD_GRADIENT");
    }

    @Test
    void bed_of_a_tissue_shows_both_ends_of_its_published_range() {
        JsonNode root = json("dose", "bed", "--dose-gy", "39", "--fractions", "13", "--tissue", "cord", "--json", "-");
        assertThat(root.get("alphaBetaGy").asDouble()).isEqualTo(2);
        assertThat(root.get("range").get(0).get("alphaBetaGy").asDouble()).isEqualTo(0.87);
        assertThat(root.get("range").get(0).get("eqd2Gy").asDouble()).isCloseTo(52.5889, within(1e-3));
        assertThat(shell.run("dose", "bed", "--dose-gy", "39", "--fractions", "13", "--tissue", "cord"))
                .isZero();
        assertThat(shell.out()).contains("48.75", "52.59", "QUANTEC", "disputed");
    }

    @Test
    void lq_l_stands_beside_and_is_called_a_comparison() {
        JsonNode root = json(
                "dose",
                "bed",
                "--dose-gy",
                "24",
                "--fractions",
                "1",
                "--alpha-beta-gy",
                "10",
                "--lql-transition-gy",
                "20",
                "--json",
                "-");
        assertThat(root.get("bedGy").asDouble()).isCloseTo(81.6, within(1e-9));
        assertThat(root.get("lqL").get("bedGy").asDouble()).isCloseTo(80, within(1e-9));
        shell.run(
                "dose",
                "bed",
                "--dose-gy",
                "24",
                "--fractions",
                "1",
                "--alpha-beta-gy",
                "10",
                "--lql-transition-gy",
                "20");
        assertThat(shell.out()).contains("comparison only");
    }

    @Test
    void the_inverse_gives_one_to_five_fractions() {
        JsonNode schedules = json("dose", "invert", "--eqd2-gy", "25", "--alpha-beta-gy", "2", "--json", "-")
                .get("schedules");
        assertThat(schedules).hasSize(5);
        assertThat(schedules.get(0).get("doseGy").asDouble()).isCloseTo(9.0499, within(1e-3));
        assertThat(schedules.get(4).get("doseGy").asDouble()).isCloseTo(17.9129, within(1e-3));
        assertThat(json("dose", "invert", "--bed-gy", "50", "--alpha-beta-gy", "2", "--fractions", "3", "--json", "-")
                        .get("schedules")
                        .get(0)
                        .get("doseGy")
                        .asDouble())
                .isCloseTo(14.5784, within(1e-3));
    }

    @Test
    void mori_is_almost_equivalent_at_2_and_above_at_0_87() {
        JsonNode mori = json("dose", "compare", "50/25", "39/13", "--alpha-beta-gy", "2,0.87", "--json", "-")
                .get("schedules")
                .get(1);
        assertThat(mori.get("values").get(0).get("percentOfFirst").asDouble()).isCloseTo(97.5, within(1e-9));
        assertThat(mori.get("values").get(1).get("eqd2Gy").asDouble()).isCloseTo(52.5889, within(1e-3));
        assertThat(mori.get("sameAsFirstAtAlphaBetaGy").asDouble()).isCloseTo(17.0 / 11, within(1e-9));
        assertThat(shell.run("dose", "compare", "50/25", "39/13", "--alpha-beta-gy", "2,0.87"))
                .isZero();
        assertThat(shell.out()).contains("97.5\u00a0%", "52.59");
    }

    @Test
    void a_dose_without_fractions_without_ratio_or_out_of_reason_is_64() {
        String[][] wrong = {
            {"eqd2", "--dose-gy", "39", "--alpha-beta-gy", "2"},
            {"eqd2", "--dose-gy", "39", "--fractions", "13"},
            {"eqd2", "--dose-gy", "39", "--fractions", "13", "--alpha-beta-gy", "2", "--tissue", "cord"},
            {"eqd2", "--dose-gy", "39", "--fractions", "13", "--tissue", "brian"},
            {"eqd2", "--dose-gy", "-39", "--fractions", "13", "--alpha-beta-gy", "2"},
            {"eqd2", "--dose-gy", "3900", "--fractions", "13", "--alpha-beta-gy", "2"},
            {"eqd2", "--dose-gy", "39", "--fractions", "0", "--alpha-beta-gy", "2"},
            {"eqd2", "--dose-gy", "39", "--fractions", "13", "--alpha-beta-gy", "0"},
            {"invert", "--alpha-beta-gy", "2"},
            {"invert", "--alpha-beta-gy", "2", "--eqd2-gy", "25", "--bed-gy", "50"},
            {"compare", "39/13", "50", "--alpha-beta-gy", "2"},
            {"compare", "39/13", "--alpha-beta-gy", "2"},
            {"compare", "39/13", "50/25"},
        };
        for (String[] args : wrong) {
            String[] all = new String[args.length + 1];
            all[0] = "dose";
            System.arraycopy(args, 0, all, 1, args.length);
            assertThat(shell.run(all)).as(String.join(" ", args)).isEqualTo(64);
            assertThat(shell.out()).isEmpty();
        }
        assertThat(shell.run("dose")).isEqualTo(64);
        assertThat(shell.run("dose", "eqd2", "--dose-gy", "39", "--alpha-beta-gy", "2", "--json", "-"))
                .isEqualTo(64);
        assertThat(Schemas.problems("error", shell.out())).isEmpty();
    }
}
