package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.plan.Beam;
import org.cordon.plan.RtPlan;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    private RtPlan read(DicomDataset dataset) {
        return PlanReader.read(Values.of(dataset), Samples.planHeader().input(), findings);
    }

    private static DicomDataset changedItem(int sequence, UnaryOperator<DatasetBuilder> change) {
        DicomDataset plan = Samples.plan();
        List<DicomDataset> items = new ArrayList<>(plan.items(sequence));
        items.set(0, change.apply(DatasetBuilder.copyOf(items.get(0))).build());
        return DatasetBuilder.copyOf(plan).items(sequence, items).build();
    }

    private void assertRefused(DicomDataset dataset, String code) {
        assertThatThrownBy(() -> read(dataset))
                .isInstanceOfSatisfying(
                        DicomReadException.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }

    @Test
    void a_written_plan_comes_back_the_same() {
        assertThat(read(Samples.plan())).isEqualTo(Samples.planHeader());
        assertThat(findings).isEmpty();
    }

    @Test
    void set_up_beams_are_no_treatment() {
        assertThat(read(Samples.plan()).beams()).extracting(Beam::isTreatment).containsExactly(true, false);
    }

    @Test
    void a_beam_that_its_fraction_group_names_but_the_plan_lacks_is_an_error() {
        read(changedItem(Tag.BEAM_SEQUENCE, beam -> beam.integers(Tag.BEAM_NUMBER, 5)));
        assertThat(findings).extracting(Finding::code).containsExactly("PLAN_BEAM_NOT_FOUND");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void a_number_of_beams_that_contradicts_the_list_is_an_error() {
        read(changedItem(Tag.FRACTION_GROUP_SEQUENCE, group -> group.integers(Tag.NUMBER_OF_BEAMS, 3)));
        assertThat(findings).extracting(Finding::code).containsExactly("PLAN_BEAM_COUNT");
    }

    @Test
    void two_beams_of_one_number_are_refused() {
        assertRefused(
                changedItem(Tag.BEAM_SEQUENCE, beam -> beam.integers(Tag.BEAM_NUMBER, 2)), "PLAN_NUMBER_REPEATED");
    }

    @Test
    void prescriptions_are_never_negative_and_0_means_none() {
        assertRefused(
                changedItem(Tag.DOSE_REFERENCE_SEQUENCE, item -> item.decimals(Tag.TARGET_PRESCRIPTION_DOSE, -16)),
                "PRESCRIPTION_NEGATIVE");
        RtPlan plan =
                read(changedItem(Tag.DOSE_REFERENCE_SEQUENCE, item -> item.decimals(Tag.TARGET_PRESCRIPTION_DOSE, 0)));
        assertThat(plan.doseReferences().get(0).targetPrescriptionDoseGy()).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("PRESCRIPTION_ZERO");
    }

    @Test
    void fractions_that_are_not_planned_yet_stay_unknown() {
        RtPlan plan = read(changedItem(
                Tag.FRACTION_GROUP_SEQUENCE,
                group -> group.bytes(Tag.NUMBER_OF_FRACTIONS_PLANNED, Vr.IS, new byte[0])));
        assertThat(plan.fractionGroups().get(0).fractionsPlanned()).isEmpty();
    }

    @Test
    void brachytherapy_is_recognised() {
        RtPlan plan = read(changedItem(
                Tag.FRACTION_GROUP_SEQUENCE, group -> group.integers(Tag.NUMBER_OF_BRACHY_APPLICATION_SETUPS, 2)));
        assertThat(plan.fractionGroups().get(0).brachyApplications()).isEqualTo(2);
        assertThat(findings).extracting(Finding::code).containsExactly("PLAN_IS_BRACHYTHERAPY");
    }

    @Test
    void a_plan_of_two_structure_sets_is_refused() {
        DicomDataset plan = Samples.plan();
        List<DicomDataset> twice = new ArrayList<>(plan.items(Tag.REFERENCED_STRUCTURE_SET_SEQUENCE));
        twice.add(CommonModules.reference(SopClass.STRUCTURE_SET, "1.2.3.99"));
        assertRefused(
                DatasetBuilder.copyOf(plan)
                        .items(Tag.REFERENCED_STRUCTURE_SET_SEQUENCE, twice)
                        .build(),
                "PLAN_SEVERAL_STRUCTURE_SETS");
    }

    @Test
    void required_attributes_of_items_are_never_defaulted() {
        assertRefused(
                changedItem(Tag.DOSE_REFERENCE_SEQUENCE, item -> item.remove(Tag.DOSE_REFERENCE_TYPE)),
                "DICOM_ATTRIBUTE_MISSING");
        assertRefused(
                changedItem(Tag.FRACTION_GROUP_SEQUENCE, item -> item.remove(Tag.NUMBER_OF_BEAMS)),
                "DICOM_ATTRIBUTE_MISSING");
        assertRefused(changedItem(Tag.BEAM_SEQUENCE, item -> item.remove(Tag.BEAM_NUMBER)), "DICOM_ATTRIBUTE_MISSING");
    }
}
