package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordon.cli.Shell;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histograms that a dose file brings, against those computed: {@code cordon dvh} on files written here. */
class StoredDvhTest {
    private static final double NORMALISATION_GY = 16;

    /** Numbers in files have 16 characters. */
    private static final double ROUNDING = 1e-4;

    /** A bin of the curves that are written, in Gy. */
    private static final double BIN_GY = 0.05;

    @TempDir
    private Path folder;

    private Shell shell;
    private Path dose;
    private List<double[]> curve;
    private int target;

    @BeforeEach
    void write_a_plan() throws IOException {
        Path plan = Plans.compact(folder.resolve("plan"));
        shell = new Shell(folder);
        dose = fileOf(plan, "RTDOSE");
        for (DicomDataset roi : Dicom.read(fileOf(plan, "RTSTRUCT")).items(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            if (Values.of(roi).requiredString(Tag.ROI_NAME).equals("PTV")) {
                target = Values.of(roi).requiredInteger(Tag.ROI_NUMBER);
            }
        }
        shell.run("dvh", "plan", "--structure", "PTV", "--curves", "curves.csv");
        curve = Files.readAllLines(folder.resolve("curves.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])})
                .toList();
    }

    private static Path fileOf(Path plan, String modality) {
        return Plans.filesOf(plan).stream()
                .filter(file -> file.toString().endsWith(".dcm"))
                .filter(file -> Values.of(Dicom.read(file))
                        .string(Tag.MODALITY)
                        .orElse("")
                        .equals(modality))
                .findFirst()
                .orElseThrow();
    }

    /** The computed curve of the target as an item, after a change of its pairs of dose and volume. */
    private DatasetBuilder item(UnaryOperator<double[]> change) {
        double[] data = new double[2 * curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            double[] here = change.apply(curve.get(i).clone());
            double[] next = change.apply(
                    i + 1 < curve.size() ? curve.get(i + 1).clone() : new double[] {curve.get(i)[0] + BIN_GY, 0});
            data[2 * i] = next[0] - here[0];
            data[2 * i + 1] = here[1];
        }
        return DatasetBuilder.create("item")
                .strings(Tag.DVH_TYPE, Vr.CS, "CUMULATIVE")
                .strings(Tag.DOSE_UNITS, Vr.CS, "GY")
                .strings(Tag.DOSE_TYPE, Vr.CS, "PHYSICAL")
                .decimals(Tag.DVH_DOSE_SCALING, 1)
                .strings(Tag.DVH_VOLUME_UNITS, Vr.CS, "CM3")
                .integers(Tag.DVH_NUMBER_OF_BINS, curve.size())
                .decimals(Tag.DVH_DATA, data)
                .items(Tag.DVH_REFERENCED_ROI_SEQUENCE, List.of(roi(target)));
    }

    private static DicomDataset roi(int number) {
        return DatasetBuilder.create("roi")
                .strings(Tag.DVH_ROI_CONTRIBUTION_TYPE, Vr.CS, "INCLUDED")
                .integers(Tag.REFERENCED_ROI_NUMBER, number)
                .build();
    }

    private List<JsonNode> compared(DatasetBuilder... items) throws IOException {
        Dicom.edit(
                dose,
                builder -> builder.decimals(Tag.DVH_NORMALIZATION_DOSE_VALUE, NORMALISATION_GY)
                        .items(
                                Tag.DVH_SEQUENCE,
                                List.of(items).stream()
                                        .map(DatasetBuilder::build)
                                        .toList()));
        int code = shell.run("dvh", "plan", "--json", "dvh.json");
        assertThat(code).as(shell.err()).isZero();
        String document = Files.readString(folder.resolve("dvh.json"));
        assertThat(Schemas.problems("dvh", document)).isEmpty();
        List<JsonNode> stored = new ArrayList<>();
        Schemas.tree(document).get("storedDvhs").forEach(stored::add);
        return stored;
    }

    private static JsonNode difference(JsonNode stored, String metric) {
        for (JsonNode each : stored.get("differences")) {
            if (each.get("metric").asText().equals(metric)) {
                return each;
            }
        }
        throw new AssertionError("no " + metric + " in " + stored);
    }

    @Test
    void a_histogram_of_our_own_curve_differs_by_nothing() throws IOException {
        JsonNode own =
                compared(item(point -> point).decimals(Tag.DVH_MEAN_DOSE, 12)).get(0);

        assertThat(own.get("status").asText()).isEqualTo("OK");
        assertThat(own.get("name").asText()).isEqualTo("PTV");
        assertThat(own.get("largestDifferencePercent").asDouble()).isCloseTo(0, within(ROUNDING));
        assertThat(difference(own, "Volume[cc]").get("difference").asDouble()).isCloseTo(0, within(ROUNDING));
        assertThat(difference(own, "D95%[Gy]").get("difference").asDouble()).isCloseTo(0, within(BIN_GY / 10));
        assertThat(difference(own, "D0.03cc[Gy]").get("difference").asDouble()).isCloseTo(0, within(BIN_GY));
        assertThat(difference(own, "Mean[Gy]").get("stored").asDouble()).isEqualTo(12);
        assertThat(shell.out()).contains("computed here minus stored", "PTV");
    }

    @Test
    void a_curve_a_gray_too_hot_is_seen_as_a_gray() throws IOException {
        JsonNode hot = compared(item(point -> new double[] {point[0] == 0 ? 0 : point[0] + 1, point[1]}))
                .get(0);

        assertThat(difference(hot, "D50%[Gy]").get("difference").asDouble()).isCloseTo(-1, within(BIN_GY / 10));
        assertThat(Math.abs(hot.get("largestDifferencePercent").asDouble())).isGreaterThan(5);
    }

    @Test
    void relative_doses_and_differential_volumes_in_percent_give_the_same_curve() throws IOException {
        double whole = curve.get(0)[1];
        DatasetBuilder relative = item(point -> new double[] {100 * point[0] / NORMALISATION_GY, point[1]})
                .strings(Tag.DOSE_UNITS, Vr.CS, "RELATIVE");
        double[] data = new double[2 * curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            double rest = i + 1 < curve.size() ? curve.get(i + 1)[1] : 0;
            data[2 * i] = 2 * BIN_GY;
            data[2 * i + 1] = 100 * (curve.get(i)[1] - rest) / whole;
        }
        DatasetBuilder differential = item(point -> point)
                .strings(Tag.DVH_TYPE, Vr.CS, "DIFFERENTIAL")
                .strings(Tag.DVH_VOLUME_UNITS, Vr.CS, "PERCENT")
                .decimals(Tag.DVH_DOSE_SCALING, 0.5)
                .decimals(Tag.DVH_DATA, data);

        List<JsonNode> both = compared(relative, differential);

        assertThat(both).hasSize(2).allSatisfy(each -> {
            assertThat(each.get("status").asText()).as(each.toString()).isEqualTo("OK");
            assertThat(each.get("largestDifferencePercent").asDouble()).isCloseTo(0, within(0.01));
        });
        assertThat(both.get(1).get("storedVolumeCc").isNull()).isTrue();
        assertThat(both.get(1).get("volumeCc").asDouble()).isCloseTo(whole, within(ROUNDING));
    }

    @Test
    void what_cannot_be_compared_says_why_and_spoils_nothing_else() throws IOException {
        List<JsonNode> all = compared(
                item(point -> point).remove(Tag.DVH_VOLUME_UNITS),
                item(point -> point).strings(Tag.DVH_TYPE, Vr.CS, "NATURAL"),
                item(point -> point).items(Tag.DVH_REFERENCED_ROI_SEQUENCE, List.of(roi(999))),
                item(point -> point).integers(Tag.DVH_NUMBER_OF_BINS, 7),
                item(point -> point));

        assertThat(all.stream().map(each -> each.get("status").asText()))
                .containsExactly("NOT_COMPARED", "NOT_COMPARED", "NOT_COMPARED", "OK");
        assertThat(all.stream()
                        .limit(3)
                        .map(each -> each.get("reason").get("code").asText()))
                .containsExactly("STORED_DVH_VOLUME_UNITS", "STORED_DVH_TYPE", "STORED_DVH_STRUCTURE_MISSING");
        assertThat(shell.out()).contains("not compared: ", "ROI number 999");
        assertThat(shell.err()).contains("A histogram in the dose file cannot be read; it was left out.");
    }

    @Test
    void histograms_of_another_structure_set_are_not_compared() throws IOException {
        Dicom.edit(
                dose,
                builder -> builder.items(
                        Tag.REFERENCED_STRUCTURE_SET_SEQUENCE,
                        List.of(DatasetBuilder.create("set")
                                .strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, "2.25.99")
                                .build())));

        assertThat(compared(item(point -> point))
                        .get(0)
                        .get("reason")
                        .get("code")
                        .asText())
                .isEqualTo("STORED_DVH_OTHER_STRUCTURE_SET");
    }
}
