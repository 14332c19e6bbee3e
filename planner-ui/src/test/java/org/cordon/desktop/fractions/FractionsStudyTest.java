package org.cordon.desktop.fractions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.OpenedExample;
import org.cordon.desktop.session.TypedCourses;
import org.cordon.plan.Progress;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.ReirradiationCheck;
import org.cordon.scenario.FractionationRow;
import org.cordon.text.Mark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FractionsStudyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @TempDir
    private static Path folder;

    private static OpenPlan plan;
    private static FractionsStudy study;

    @BeforeAll
    static void open() {
        plan = OpenedExample.compact(folder.resolve("plan"));
        study = new FractionsStudy(WORKERS);
    }

    @AfterAll
    static void close() {
        WORKERS.shutdownNow();
    }

    private static OpenPlan after(String course) {
        TypedCourses typed = TypedCourses.none()
                .with(CourseSyntax.read(course, TODAY).course().orElseThrow())
                .on(Optional.of(TODAY));
        return plan.with(typed.added(plan.request()), plan.reviewed());
    }

    private static FractionsResult result(FractionsInput input) {
        return study.of(plan, input, Progress.NONE);
    }

    private static FractionsResult result(OpenPlan again) {
        return study.of(again, FractionsInput.empty(), Progress.NONE);
    }

    private static FractionationRow planned(FractionsResult result) {
        return result.table().rows().stream()
                .filter(FractionationRow::planned)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_earlier_courses_the_published_limits_stand() {
        FractionsResult result = result(FractionsInput.empty());

        assertThat(TypedCourses.none().added(plan.request())).isSameAs(plan.request());
        assertThat(result.section()).isEmpty();
        assertThat(result.sums()).isEmpty();
        assertThat(result.budget()).hasSize(5).allSatisfy(each -> {
            assertThat(each.leftGy()).isEmpty();
            assertThat(each.deNovoGy()).isPresent();
        });
    }

    @Test
    void an_earlier_course_gives_what_the_command_gives() {
        OpenPlan again = after("30/10, 2025-03-01, cord 100%");
        FractionsResult result = result(again);
        ReirradiationCheck command = ReirradiationCheck.of(plan.set(), again.request(), ProtocolLibrary.shipped());

        assertThat(result.again()).isEqualTo(command.section().result());
        assertThat(result.sumLimitGy()).hasValue(70);
        assertThat(result.sums().get(0).judged()).isTrue();
        assertThat(result.sums().get(0).earlierGy()).hasValue(37.5);
        assertThat(result.sums().stream().filter(bar -> bar.sumGy().isEmpty()))
                .as("ways of summing that need a dose are named, not left out")
                .extracting(FractionsResult.SumBar::code)
                .containsExactly("SEARCH_IN_CORD", "SEARCH", "POINT_BY_POINT");
        assertThat(result.budget().get(0).leftGy().getAsDouble())
                .isEqualTo(
                        command.section().result().orElseThrow().budget().get(0).budgetGy());
    }

    @Test
    void a_schedule_that_earlier_courses_forbid_is_never_a_pass() {
        FractionsResult before = result(FractionsInput.empty());
        FractionsResult after = result(after("50/25, 2025-03-01, cord 100%"));

        assertThat(before.mark(planned(before))).isNotEqualTo(Mark.FAIL);
        assertThat(after.mark(planned(after))).isEqualTo(Mark.FAIL);
        assertThat(after.table().rows())
                .filteredOn(row -> row.again().orElseThrow().status() == Status.FAIL)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(after.mark(row)).isEqualTo(Mark.FAIL));
    }

    @Test
    void an_own_schedule_stands_in_the_table_and_can_be_taken_out() {
        Schedule own = new Schedule(21, 4);
        FractionsInput with = FractionsInput.empty().withOwn(own).withOwn(own);

        assertThat(with.own()).containsExactly(own);
        assertThat(result(with).table().rows())
                .filteredOn(FractionationRow::asked)
                .extracting(FractionationRow::schedule)
                .contains(own);
        assertThat(with.withoutOwn(own).own()).isEmpty();
    }

    @Test
    void the_calculator_knows_the_published_example() {
        Calculator calculator = new Calculator(new Schedule(30, 10), 2, 1);

        assertThat(calculator.bed()).isEqualTo("75.00\u00a0Gy");
        assertThat(calculator.eqd2()).isEqualTo("37.50\u00a0Gy");
        assertThat(calculator.sameEffect()).isEqualTo("11.29\u00a0Gy");
    }
}
