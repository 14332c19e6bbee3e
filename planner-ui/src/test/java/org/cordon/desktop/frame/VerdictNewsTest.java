package org.cordon.desktop.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.OpenedExample;
import org.cordon.plan.Progress;
import org.cordon.review.PlanReview;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.text.Mark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictNewsTest {
    @TempDir
    private static Path folder;

    private static OpenPlan real;
    private static OpenPlan tried;

    @BeforeAll
    static void open() {
        real = OpenedExample.compact(folder.resolve("plan"));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            ReviewRequest request = real.request().asWhatIf(List.of(new GivenPrescription(Optional.empty(), 18, 1)));
            tried = real.with(
                    request,
                    PlanReview.reviewed(real.set(), request, ProtocolLibrary.shipped(), workers, Progress.NONE));
        } finally {
            workers.shutdownNow();
        }
    }

    private static String told(Optional<OpenPlan> before, OpenPlan now) {
        return VerdictNews.between(before, Optional.of(now)).orElseThrow().text();
    }

    @Test
    void a_plan_that_opens_tells_its_verdict() {
        assertThat(told(Optional.empty(), real))
                .isEqualTo("Verdict: " + real.result().verdict().name());
    }

    @Test
    void a_what_if_tells_both_verdicts_and_that_it_is_one() {
        VerdictNews news =
                VerdictNews.between(Optional.of(real), Optional.of(tried)).orElseThrow();

        assertThat(news.text())
                .isEqualTo("Verdict changed: " + real.result().verdict() + " \u2192 What-if: "
                        + tried.result().verdict());
        assertThat(news.mark()).isEqualTo(Mark.of(tried.result().verdict()));
        assertThat(told(Optional.of(tried), real))
                .isEqualTo("Verdict changed: What-if: " + tried.result().verdict() + " \u2192 "
                        + real.result().verdict());
    }

    @Test
    void the_same_verdict_again_is_told_as_well() {
        assertThat(told(Optional.of(real), real.with(real.request(), real.reviewed())))
                .isEqualTo("Judged again: still " + real.result().verdict());
    }

    @Test
    void another_plan_is_never_told_as_a_change_and_nothing_is_told_of_nothing() {
        OpenPlan other = OpenedExample.compact(folder.resolve("other"));

        assertThat(told(Optional.of(real), other))
                .isEqualTo("Verdict: " + other.result().verdict().name());
        assertThat(VerdictNews.between(Optional.of(real), Optional.empty())).isEmpty();
    }
}
