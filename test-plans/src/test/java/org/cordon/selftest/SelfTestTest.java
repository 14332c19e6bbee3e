package org.cordon.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.MoreExecutors;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.mutation.InjectedError;
import org.cordon.mutation.InjectedErrors;
import org.cordon.plan.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestTest {
    @TempDir
    private Path folder;

    @Test
    void every_injected_error_is_found_and_the_plan_without_one_raises_nothing() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<SelfTestCase> cases = SelfTest.run(folder, Set.of("error"), executor, Progress.NONE);

            assertThat(cases).filteredOn(one -> !one.passed()).isEmpty();
            assertThat(cases)
                    .filteredOn(one -> one.group().equals("error"))
                    .hasSizeGreaterThanOrEqualTo(60)
                    .allSatisfy(one -> assertThat(one.found()).doesNotStartWith("PASS: nothing"));
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void phantoms_come_out_as_their_closed_forms() {
        assertThat(PhantomCases.run(MoreExecutors.newDirectExecutorService()))
                .hasSizeGreaterThan(20)
                .allMatch(SelfTestCase::passed);
    }

    @Test
    void injected_errors_have_names_of_their_own() {
        Set<String> ids = new HashSet<>();
        for (InjectedError error : InjectedErrors.all()) {
            assertThat(ids.add(error.id())).as(error.id()).isTrue();
        }
    }
}
