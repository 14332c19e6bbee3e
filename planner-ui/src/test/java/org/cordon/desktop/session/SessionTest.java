package org.cordon.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cordon.desktop.session.TypedCourses.TypedCourse;
import org.cordon.example.ExamplePlan;
import org.cordon.review.Verdict;
import org.cordon.review.request.EarlierCoursesSyntax;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session without a toolkit: this test's thread stands for that of the user interface. */
class SessionTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Session session = new Session(events::add, Map.of());

    @AfterEach
    void end() {
        session.close();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            Runnable event = events.poll(1, TimeUnit.SECONDS);
            if (event != null) {
                event.run();
            }
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
        }
    }

    @Test
    void a_plan_opens_beside_the_screen_and_what_matters_most_is_selected() throws InterruptedException {
        Path plan = folder.resolve("plan");
        ExamplePlan.writeCompact(plan);

        session.open(List.of(plan));
        assertThat(session.load().get()).isInstanceOf(LoadState.Running.class);
        assertThat(session.plan().get()).isEmpty();
        until(() -> session.plan().get().isPresent());

        OpenPlan opened = session.plan().get().orElseThrow();
        assertThat(session.load().get()).isInstanceOf(LoadState.Idle.class);
        assertThat(opened.reviewed().dose()).isPresent();
        assertThat(opened.images()).isPresent();
        assertThat(session.selection().row().get()).isPresent();
        if (opened.result().verdict() == Verdict.PASS) {
            assertThat(session.selection().point().get()).isPresent();
        }
    }

    @Test
    void earlier_courses_are_tried_out_as_a_what_if_and_end_with_the_last_of_them() throws InterruptedException {
        Path plan = folder.resolve("plan");
        ExamplePlan.writeCompact(plan);
        session.open(List.of(plan));
        until(() -> session.plan().get().isPresent());
        OpenPlan real = session.real().get().orElseThrow();
        TypedCourse course =
                new TypedCourse("30/10, 2025-03-01", EarlierCoursesSyntax.parse("30/10, 2025-03-01", Path::of));

        session.tryCourses(TypedCourses.none().with(course));
        assertThat(session.plan().get())
                .as("until it is judged the plan is shown")
                .contains(real);
        until(() -> !session.plan().get().orElseThrow().equals(real));

        OpenPlan shown = session.plan().get().orElseThrow();
        assertThat(shown.result().whatIf()).isTrue();
        assertThat(shown.result().reirradiation()).isPresent();
        assertThat(shown.result().verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(session.real().get()).contains(real);
        assertThat(real.result().reirradiation()).isEmpty();
        assertThat(session.whatIf().state().get().orElseThrow().shownTyped().courses())
                .containsExactly(course);
        session.whatIf().peek(true);
        assertThat(session.plan().get()).contains(real);
        session.whatIf().peek(false);
        session.tryCourses(TypedCourses.none());
        assertThat(session.whatIf().state().get()).isEmpty();
        assertThat(session.plan().get()).contains(real);
    }

    @Test
    void a_load_that_fails_says_why_and_leaves_the_open_plan() throws InterruptedException {
        session.open(List.of(folder));
        until(() -> session.load().get() instanceof LoadState.Failed);

        Problem problem = ((LoadState.Failed) session.load().get()).problem();
        assertThat(problem.code()).isEqualTo("NO_DOSE");
        assertThat(problem.remedy()).isNotEmpty();
        assertThat(problem.forCopying()).doesNotContain(folder.toString());
        session.dismiss();
        assertThat(session.load().get()).isInstanceOf(LoadState.Idle.class);
    }

    @Test
    void a_cancelled_load_never_arrives() throws InterruptedException {
        Path plan = folder.resolve("plan");
        ExamplePlan.writeCompact(plan);

        session.open(List.of(plan));
        session.cancel();

        assertThat(session.load().get()).isInstanceOf(LoadState.Idle.class);
        session.open(List.of(folder.resolve("nothing")));
        until(() -> session.load().get() instanceof LoadState.Failed);
        assertThat(session.plan().get()).isEmpty();
    }
}
