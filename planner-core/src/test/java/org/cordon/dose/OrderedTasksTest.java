package org.cordon.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderedTasksTest {
    private final ExecutorService one = Executors.newFixedThreadPool(1);

    @AfterEach
    void close() {
        one.shutdownNow();
    }

    private static List<Callable<Integer>> numbers(int count) {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(() -> number);
        }
        return tasks;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).sum();
    }

    @Test
    void results_come_in_the_order_of_the_tasks() {
        assertThat(OrderedTasks.all(numbers(100), one)).isSorted().hasSize(100);
    }

    @Test
    void parts_of_parts_end_on_a_single_thread() {
        Callable<Integer> inner = () -> sum(OrderedTasks.all(numbers(5), one));
        Callable<Integer> outer = () -> sum(OrderedTasks.all(List.of(inner, inner, inner), one));

        assertThat(OrderedTasks.all(List.of(outer, outer, outer, outer), one)).containsExactly(30, 30, 30, 30);
    }

    @Test
    void each_task_runs_once_and_the_first_failure_in_their_order_is_thrown_after_all_have_ended() {
        AtomicInteger ran = new AtomicInteger();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            tasks.add(() -> {
                ran.incrementAndGet();
                if (number % 20 == 7) {
                    throw new IllegalArgumentException("task " + number);
                }
                return number;
            });
        }

        assertThatThrownBy(() -> OrderedTasks.all(tasks, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 7");
        assertThat(ran).hasValue(50);
    }

    @Test
    void who_was_interrupted_is_cancelled_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> OrderedTasks.all(numbers(3), one)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
