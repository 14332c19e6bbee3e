package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.review.TestCase.box;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Progress;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overall verdict, the order of what is shown, determinism. */
class OverallVerdictTest {
    private static ConstraintRow row(Status status, boolean within, boolean advisory) {
        Rule rule =
                TestProtocol.row("r", "Esophagus", "D0.03cc[Gy]", "<= 16 Gy").build();
        boolean value = status == Status.PASS || status == Status.VARIATION || status == Status.FAIL;
        return new ConstraintRow(
                "r",
                rule,
                "Esophagus",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                "",
                value ? OptionalDouble.of(1) : OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                within,
                List.of(),
                Optional.empty(),
                status,
                advisory,
                value ? Optional.empty() : Optional.of(Reason.of("WHY")),
                List.of(),
                OptionalDouble.empty());
    }

    private static Verdict of(ConstraintRow... rows) {
        return OverallVerdict.of(List.of(rows), List.of(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, false, false, PASS",
        "PASS, true, false, REVIEW",
        "VARIATION, false, false, REVIEW",
        "NOT_EVALUATED, false, false, REVIEW",
        "FAIL, false, false, FAIL",
        "FAIL, true, false, FAIL",
        "FAIL, false, true, PASS",
        "NOT_EVALUATED, false, true, PASS",
        "NOT_APPLICABLE, false, false, PASS"
    })
    void one_row_beside_a_passing_one(Status status, boolean within, boolean advisory, Verdict expected) {
        assertThat(of(row(Status.PASS, false, false), row(status, within, advisory)))
                .isEqualTo(expected);
    }

    @Test
    void a_failing_row_outweighs_everything() {
        assertThat(of(row(Status.NOT_EVALUATED, false, false), row(Status.FAIL, false, false)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void no_judged_row_is_review() {
        assertThat(of()).isEqualTo(Verdict.REVIEW);
        assertThat(of(row(Status.PASS, false, true), row(Status.NOT_APPLICABLE, false, false)))
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void findings_weigh_by_their_severity() {
        List<ConstraintRow> pass = List.of(row(Status.PASS, false, false));
        assertThat(OverallVerdict.of(pass, List.of(Finding.info(Reason.of("A"), "x")), false))
                .isEqualTo(Verdict.PASS);
        assertThat(OverallVerdict.of(pass, List.of(Finding.warning(Reason.of("A"), "x")), false))
                .isEqualTo(Verdict.REVIEW);
        assertThat(OverallVerdict.of(pass, List.of(Finding.error(Reason.of("A"), "x")), false))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void rows_are_shown_cord_first_then_targets_then_organs_and_the_worst_of_each_first() {
        TestCase built = TestCase.passing();
        built.frontGy = 14.8;
        ReviewResult result = Run.standard().on(built);
        assertThat(result.rows())
                .as(Run.shown(result))
                .extracting(row -> row.rule().id())
                .containsExactly("cord-partial-v10", "cord-max", "cord-v10cc", "cauda-max", "coverage", "eso-max");
    }

    @Test
    void findings_are_shown_errors_first_each_once_and_the_warnings_of_reading_count() {
        TestCase built = TestCase.passing();
        built.findings.add(Finding.warning(Reason.of("B_READING"), "x"));
        built.findings.add(Finding.error(Reason.of("A_READING"), "x"));
        built.findings.add(Finding.warning(Reason.of("B_READING"), "x"));
        ReviewResult result = Run.standard().on(built);
        assertThat(result.findings())
                .extracting(Finding::code)
                .startsWith("A_READING", "B_READING")
                .doesNotHaveDuplicates();
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_result_does_not_depend_on_threads_locale_or_the_order_of_structures() {
        ReviewResult plain = Run.standard().on(TestCase.passing());
        TestCase reversed = TestCase.passing();
        Collections.reverse(reversed.structures);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            ReviewRequest request = ReviewRequest.empty()
                    .withProtocol(Optional.of(TestProtocol.standard().build()))
                    .withLevel(Optional.of(LevelSyntax.parse("T8")));
            ReviewResult other =
                    PlanReview.review(reversed.set(), request, ProtocolLibrary.shipped(), threads, Progress.NONE);
            assertThat(Run.shown(other)).isEqualTo(Run.shown(plain));
            assertThat(other.configurationSha256()).isEqualTo(plain.configurationSha256());
        } finally {
            threads.shutdown();
            Locale.setDefault(before);
        }
    }

    @Test
    void no_identity_of_the_patient_is_in_rows_findings_or_configuration() {
        TestCase built = TestCase.passing();
        built.without("SpinalCord").with(box(4, "PTV_T12", "PTV", -15, 15, -30, -4, -62, -38));
        ReviewResult result = Run.standard().on(built);
        assertThat(Run.shown(result) + result.configuration() + result.patient())
                .doesNotContain("CANARY");
    }

    @Test
    void a_cancelled_review_ends_as_cancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void step(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> PlanReview.review(
                        TestCase.passing().set(),
                        ReviewRequest.empty(),
                        ProtocolLibrary.shipped(),
                        MoreExecutors.newDirectExecutorService(),
                        cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_what_if_never_ends_in_pass() {
        ReviewResult result = Run.standard().rx("PTV_T8=16.5Gy/1").whatIf().on(TestCase.passing());
        assertThat(result.verdict()).as(Run.shown(result)).isEqualTo(Verdict.REVIEW);
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
