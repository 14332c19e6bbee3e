package org.cordon.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordon.plan.Progress;
import org.junit.jupiter.api.Test;

/** Without a toolkit: this test's thread stands for that of the user interface. */
class ComputationTest {
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Computation<String> computation = new Computation<>(events::add);

    private void deliver() throws InterruptedException {
        Runnable event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        event.run();
    }

    /** Works until it is asked to stop. */
    private static String patient(Progress progress, CountDownLatch began) {
        began.countDown();
        while (!progress.isCancelled()) {
            Thread.onSpinWait();
        }
        throw new CancellationException("cancelled");
    }

    @Test
    void a_result_arrives_on_the_thread_of_the_user_interface() throws InterruptedException {
        computation.start(progress -> "done");
        assertThat(computation.state().get()).isInstanceOf(WorkState.Running.class);
        assertThat(computation.value()).isEmpty();

        deliver();

        assertThat(computation.value()).contains("done");
    }

    @Test
    void a_cancelled_result_never_arrives() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        computation.start(progress -> patient(progress, began));
        assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(computation.cancel()).isTrue();
        assertThat(computation.state().get()).isInstanceOf(WorkState.Idle.class);
        deliver();

        assertThat(computation.state().get()).isInstanceOf(WorkState.Idle.class);
        assertThat(computation.cancel()).isFalse();
    }

    @Test
    void a_new_start_takes_the_place_of_the_one_before_and_they_never_overlap() throws InterruptedException {
        List<String> order = new ArrayList<>();
        CountDownLatch began = new CountDownLatch(1);
        computation.start(progress -> {
            try {
                return patient(progress, began);
            } finally {
                order.add("first ended");
            }
        });
        assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
        computation.start(progress -> {
            order.add("second began");
            return "second";
        });
        deliver();
        deliver();

        assertThat(computation.value()).contains("second");
        assertThat(order).containsExactly("first ended", "second began");
    }

    @Test
    void what_goes_wrong_is_told_and_the_next_start_works() throws InterruptedException {
        computation.start(progress -> {
            throw new IllegalStateException("quotes a patient");
        });
        deliver();

        assertThat(computation.state().get())
                .isInstanceOfSatisfying(
                        WorkState.Failed.class,
                        failed -> assertThat(failed.problem().what()).doesNotContain("patient"));
        computation.start(progress -> "again");
        deliver();
        assertThat(computation.value()).contains("again");
    }
}
