package org.cordon.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.report.Reviews;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentPlansTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);

    @TempDir
    private Path folder;

    private static OpenPlan plan(Path path, boolean example) {
        ReviewResult result = Reviews.mixed();
        PlanSet set =
                new PlanSet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new OpenPlan(
                List.of(path),
                example,
                set,
                ReviewRequest.empty(),
                new Reviewed(result, null, Optional.empty(), List.of(), List.of(), List.of()));
    }

    @Test
    void plans_are_listed_newest_first_each_once_and_only_while_they_exist() throws IOException {
        RecentPlans plans = new RecentPlans(Optional.of(folder.resolve("config")));
        Path a = Files.createDirectory(folder.resolve("a"));
        Path b = Files.createDirectory(folder.resolve("b"));

        plans.add(plan(a, false), NOON);
        plans.add(plan(b, false), NOON.plusHours(1));
        plans.add(plan(a, false), NOON.plusHours(2));

        assertThat(plans.list()).extracting(RecentPlan::path).containsExactly(a, b);
        Files.delete(b);
        assertThat(plans.list()).extracting(RecentPlan::path).containsExactly(a);
    }

    @Test
    void examples_are_not_kept_and_without_a_folder_nothing_is() throws IOException {
        RecentPlans plans = new RecentPlans(Optional.of(folder));
        plans.add(plan(folder, true), NOON);
        assertThat(plans.list()).isEmpty();

        RecentPlans nowhere = new RecentPlans(Optional.empty());
        nowhere.add(plan(folder, false), NOON);
        assertThat(nowhere.list()).isEmpty();
    }

    @Test
    void the_file_holds_no_patient_name_and_a_spoilt_one_costs_only_the_list() throws IOException {
        Path config = folder.resolve("config");
        RecentPlans plans = new RecentPlans(Optional.of(config));
        plans.add(plan(Files.createDirectory(folder.resolve("p")), false), NOON);

        Path file = config.resolve("recent-plans.tsv");
        PatientIdentity patient = Reviews.mixed().patient().orElseThrow();
        assertThat(Files.readString(file)).doesNotContain(patient.name()).doesNotContain(patient.id());

        Files.writeString(file, "no\tlist\nPASS\t2026-13-99\ta\tb\tc\n");
        assertThat(plans.list()).isEmpty();
    }

    @Test
    void the_configuration_folder_follows_the_conventions_of_the_system() {
        assertThat(RecentPlans.folder(Map.of("XDG_CONFIG_HOME", "/x"), "/home/a"))
                .contains(Path.of("/x/cordon"));
        assertThat(RecentPlans.folder(Map.of(), "/home/a")).contains(Path.of("/home/a/.config/cordon"));
        assertThat(RecentPlans.folder(Map.of(), "")).isEmpty();
    }
}
