package org.cordon.desktop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.example.ExamplePlan;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.review.PlanReview;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest;
import org.cordon.structure.Structure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseModelTest {
    @TempDir
    private static Path folder;

    private static OpenPlan plan;

    @BeforeAll
    static void open() {
        ExamplePlan.writeCompact(folder);
        PlanSet set = PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE);
        ReviewRequest request = ReviewRequest.empty().decidedBy(folder.resolve(CaseFile.NAME));
        plan = new OpenPlan(
                List.of(folder),
                false,
                set,
                request,
                PlanReview.reviewed(
                        set,
                        request,
                        ProtocolLibrary.shipped(),
                        MoreExecutors.newDirectExecutorService(),
                        Progress.NONE));
    }

    private static Structure last(CaseModel model) {
        return model.structures().get(model.structures().size() - 1);
    }

    private static CaseFile read(String text) throws IOException {
        Path copy = Files.writeString(folder.resolveSibling("copy-of-case.yaml"), text);
        return CaseFile.read(copy);
    }

    @Test
    void begins_with_what_plan_and_case_file_say_and_nothing_to_save() {
        CaseModel model = new CaseModel(plan);

        assertThat(model.isChanged()).isFalse();
        assertThat(model.obstacle()).isEmpty();
        assertThat(model.draft().get().level()).contains(LevelRange.of(Level.T8));
        assertThat(model.draft().get().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.byPlan()).isTrue());
    }

    @Test
    void what_is_said_is_in_the_file_and_what_is_not_stays_there() throws IOException {
        CaseModel model = new CaseModel(plan);
        Structure last = last(model);
        model.say(draft -> draft.withLevel(Optional.of(LevelRange.of(Level.T9)))
                .withSetting(Setting.REIRRADIATED)
                .withNames(Map.of(last.number(), "Stomach"))
                .withEarlier("30/10, 2025-03-01, cord 100%\n\n")
                .withNewCourse("2026-11-20"));

        CaseFile before = CaseFile.read(model.file());
        CaseFile after = read(model.written());
        assertThat(model.isChanged()).isTrue();
        assertThat(after.level()).contains(LevelRange.of(Level.T9));
        assertThat(after.setting()).contains(Setting.REIRRADIATED);
        assertThat(after.mapping()).containsExactly(Map.entry(last.name(), "Stomach"));
        assertThat(after.earlier().courses()).hasSize(1);
        assertThat(after.confirmations()).isEqualTo(before.confirmations()).isNotEmpty();
        assertThat(model.newNames()).containsExactly(Map.entry(last, "Stomach"));
    }

    @Test
    void what_cannot_be_read_keeps_it_from_being_saved() {
        CaseModel model = new CaseModel(plan);
        model.say(draft -> draft.withEarlier("thirty in ten"));
        assertThat(model.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("thirty in ten"));

        model.say(draft -> draft.withEarlier("").withNewCourse("20.11.2026"));
        assertThat(model.obstacle()).isPresent();

        Structure last = last(model);
        model.say(draft -> draft.withNewCourse("")
                .withTargets(List.of(model.unprescribed(last).withDose("20"))));
        assertThat(model.obstacle()).hasValueSatisfying(text -> assertThat(text).contains(last.name()));
        model.say(draft -> draft.withTargets(List.of(draft.targets().get(0).withFractions("1"))));
        assertThat(model.obstacle()).isEmpty();
    }
}
