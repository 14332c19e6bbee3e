package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.AxialOrientation;
import org.cordon.dicom.rt.DosePixelFormat;
import org.cordon.dicom.rt.ObjectContext;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dicom.rt.RtDoseWriter;
import org.cordon.dicom.rt.RtPlanWriter;
import org.cordon.dose.DoseGrid;
import org.cordon.plan.InputObject;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.report.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plan beside a hotter candidate: the same dose times 1.06. */
class CompareCommandTest {
    private static final String HOT_PLAN = "1.2.826.0.1.3";
    private static final String HOT_DOSE = "1.2.826.0.1.4";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        new Shell(folder).run("demo", "--out", "plan");
        PlanSet set = PlanSetReader.read(List.of(folder.resolve("plan")), ReadLimits.standard(), Progress.NONE);
        RtPlan own = set.plans().get(0);
        RtPlan hot = new RtPlan(
                new InputObject("RTPLAN#0000", "RTPLAN", HOT_PLAN, 1, "00"),
                "Hot",
                "",
                own.frameOfReferenceUid(),
                own.structureSetUid(),
                own.intent(),
                own.approvalStatus(),
                own.doseReferences(),
                own.fractionGroups(),
                own.beams());
        DoseGrid dose = set.doses().get(0).source().load().times(1.06);
        RtDose header = set.doses().get(0);
        RtDose given = new RtDose(
                new InputObject("RTDOSE#0000", "RTDOSE", HOT_DOSE, 1, "00"),
                header.frameOfReferenceUid(),
                header.units(),
                header.type(),
                header.summation(),
                Set.of(HOT_PLAN),
                header.referencedFractionGroup(),
                header.referencedBeams(),
                header.tissueHeterogeneityCorrections(),
                Optional.of(dose.geometry()),
                () -> dose,
                List.of());
        Part10Writer.write(
                RtPlanWriter.dataset(hot, context(set, HOT_PLAN)),
                TransferSyntax.EXPLICIT_LITTLE,
                folder.resolve("plan/hot-plan.dcm"));
        DosePixelFormat format = new DosePixelFormat(32, false, false, AxialOrientation.HFS, false);
        Part10Writer.write(
                RtDoseWriter.dataset(given, dose, format, context(set, HOT_DOSE)),
                TransferSyntax.EXPLICIT_LITTLE,
                folder.resolve("plan/hot-dose.dcm"));
    }

    private static ObjectContext context(PlanSet set, String uid) {
        return new ObjectContext(
                set.patients().get(0),
                "1.2.826.0.1.1",
                "1.2.826.0.1.2",
                uid,
                set.structureSets().get(0).frameOfReferenceUids().iterator().next(),
                "20260114",
                "101500",
                "Cordon test");
    }

    @Test
    void every_row_of_each_candidate_stands_beside_that_of_the_other() {
        Shell shell = new Shell(folder);
        assertThat(shell.run("compare", "plan", "--json", "-")).isEqualTo(1);
        assertThat(Schemas.problems("comparison", shell.out())).isEmpty();
        JsonNode root = Schemas.tree(shell.out());
        assertThat(root.get("plans")).hasSize(2);
        assertThat(shell.out()).doesNotContain("FURTHER_PLAN");
        for (JsonNode row : root.get("rows")) {
            if (row.get("id").asText().equals("cord-max")) {
                double first = row.get("plans").get(0).get("value").asDouble();
                double second = row.get("plans").get(1).get("value").asDouble();
                assertThat(Math.max(first, second) / Math.min(first, second)).isCloseTo(1.06, within(1e-3));
                return;
            }
        }
        throw new AssertionError("no row cord-max");
    }

    @Test
    void the_table_has_a_column_a_candidate_and_one_candidate_is_none() {
        Shell shell = new Shell(folder);
        assertThat(shell.run("compare", "plan", "--plan", HOT_PLAN)).isEqualTo(64);
        assertThat(shell.err()).contains("less than two");
        assertThat(shell.run("compare", "plan")).isEqualTo(1);
        assertThat(shell.out()).contains("Hot", "Verdict", "cord-max", "on its own");
    }
}
