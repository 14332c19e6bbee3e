package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.cli.Shell;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of a commercial planning system, against that system's own histograms. */
class RealPlanTest {
    /** Structures below are judged by nobody: the reference prints volumes rounded to 0.1 cc. */
    private static final double SMALLEST_CURVE_CC = 1;

    private static final double SMALLEST_VOLUME_CC = 5;
    private static final double VOLUME_PERCENT = 3;
    private static final double MEDIAN_GAP_POINTS = 1.1;
    private static final double WORST_GAP_POINTS = 3.5;

    /** The limits are round numbers for this test; no clinic uses them. */
    private static final String PROTOCOL = """
            schema: cordon.protocol/1
            id: acceptance-ent
            version: "1"
            title: "Three rows to try out a head and neck plan"
            status: Demo
            scope:
              fractions: [30]
              prescription: {from: "60 Gy", to: "60 Gy"}
              settings: [denovo]
            rows:
              - {id: brainstem, structure: Brainstem, metric: "D0.03cc[Gy]", limit: "<= 50 Gy", priority: 1, citation: "none: round figures for a test", confidence: "k; hi"}
              - {id: chiasm, structure: OpticChiasm, metric: "D0.03cc[Gy]", limit: "<= 50 Gy", priority: 1, citation: "none: round figures for a test", confidence: "k; hi"}
              - {id: coverage, structure: Target, metric: "V95%[%]", limit: ">= 80 %", priority: 1, mustJudge: true, citation: "none: round figures for a test", confidence: "k; hi"}
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Shell shell;

    @BeforeEach
    void find() {
        data = Plans.shared().orElse(null);
        Assumptions.assumeTrue(data != null, "needs ../shared");
        shell = new Shell(folder);
    }

    @Test
    void check_gives_verdicts_with_a_protocol_of_ones_own() throws IOException {
        Files.writeString(folder.resolve("ent.yaml"), PROTOCOL);

        int code = shell.run(
                "check", data.toString(), "--rx", "PTV1=60Gy/30", "--protocol", "ent.yaml", "--json", "r.json");

        ReviewDocument document = new ReviewDocument(Files.readString(folder.resolve("r.json")));
        assertThat(document.breaches()).isEmpty();
        assertThat(document.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("value").isNumber()).as(row.toString()).isTrue();
            assertThat(row.get("status").asText()).isIn("PASS", "VARIATION", "FAIL");
        });
        JsonNode brainstem = document.ofRule("brainstem").get(0);
        assertThat(brainstem.get("matchedRoi").asText()).isEqualTo("BRSTEM");
        assertThat(brainstem.get("status").asText()).as("its maximum is 53 Gy").isEqualTo("FAIL");
        assertThat(document.ofRule("chiasm").get(0).get("status").asText())
                .as("its maximum is 20 Gy")
                .isEqualTo("PASS");
        assertThat(code).as(shell.err()).isEqualTo(1);
        assertThat(document.findingCodes()).contains("NO_PLAN");
        assertThat(shell.out()).contains("Brainstem", "OpticChiasm", "PTV1");
    }

    @Test
    void dvh_agrees_with_the_planning_systems_own_histograms() throws IOException {
        int code = shell.run(
                "dvh",
                data.toString(),
                "--dose",
                "RD.dcm",
                "--z-convention",
                "none",
                "--curves",
                "curves.csv",
                "--json",
                "dvh.json");
        assertThat(code).as(shell.err()).isZero();
        JsonNode document = Schemas.tree(Files.readString(folder.resolve("dvh.json")));
        assertThat(document.get("zConvention").asText()).isEqualTo("none");
        ReferenceCurves reference = ReferenceCurves.read(data.resolve("eclipse-dvh.csv"));
        ReferenceCurves ours = ReferenceCurves.readLong(folder.resolve("curves.csv"));
        assertThat(document.get("structures")).hasSize(reference.names().size());

        StringBuilder table = new StringBuilder("structure          cc  Eclipse cc  largest gap, points\n");
        List<Double> gaps = new ArrayList<>();
        for (JsonNode structure : document.get("structures")) {
            String name = structure.get("name").asText();
            double volumeCc = structure.get("volumeCc").asDouble();
            double referenceCc = reference.volumeCc(name);
            double gap = reference.largestGap(name, ours);
            table.append(String.format(Locale.ROOT, "%-16s %8.2f  %8.2f  %6.2f%n", name, volumeCc, referenceCc, gap));
            if (referenceCc >= SMALLEST_CURVE_CC) {
                gaps.add(gap);
            }
            if (referenceCc > SMALLEST_VOLUME_CC) {
                assertThat(volumeCc)
                        .as("volume of " + name)
                        .isCloseTo(referenceCc, within(referenceCc * VOLUME_PERCENT / 100));
            }
        }
        gaps.sort(null);
        double median = (gaps.get((gaps.size() - 1) / 2) + gaps.get(gaps.size() / 2)) / 2;
        table.append(String.format(
                Locale.ROOT,
                "%d structures of at least 1 cc: median %.2f, worst %.2f%n",
                gaps.size(),
                median,
                gaps.get(gaps.size() - 1)));
        System.out.print(table);
        assertThat(median).as(table.toString()).isLessThanOrEqualTo(MEDIAN_GAP_POINTS);
        assertThat(gaps.get(gaps.size() - 1)).as(table.toString()).isLessThanOrEqualTo(WORST_GAP_POINTS);
    }
}
