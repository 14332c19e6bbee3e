package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.plan.Progress;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day from which a protocol holds, against the day of the course as a person states it. */
class ProtocolValidityTest {
    private static final String NEXT_YEAR = """
            schema: cordon.protocol/1
            id: clinic-next
            version: "2"
            title: "The clinic's limits from next year on"
            status: Clinical
            validFrom: "2027-01-01"
            scope:
              fractions: [1]
              prescription: {from: "16 Gy", to: "18 Gy"}
              settings: [denovo]
            rows:
              - id: cord-max
                structure: SpinalCord
                derivedOn: trueCord
                metric: "D0.03cc[Gy]"
                limit: "<= 14 Gy"
                mustJudge: true
                citation: "A paper"
                confidence: sv
              - id: coverage
                structure: Target
                metric: "V100%[%]"
                limit: ">= 90 %"
                mustJudge: true
                citation: "A paper"
                confidence: sv
            """;

    private static ReviewRequest on(ReviewRequest request, String day) {
        return request.withEarlier(new EarlierCourses(
                List.of(), Optional.ofNullable(day).map(LocalDate::parse), EarlierCourses.STANDARD_RADIUS_MM));
    }

    private static ReviewResult review(ReviewRequest request, ProtocolLibrary library) {
        return PlanReview.review(
                TestCase.passing().set(), request, library, MoreExecutors.newDirectExecutorService(), Progress.NONE);
    }

    private static ReviewResult named(String validFrom, String day) {
        TestProtocol protocol = TestProtocol.standard();
        protocol.validFrom = Optional.ofNullable(validFrom);
        ReviewRequest request = ReviewRequest.empty()
                .withProtocol(Optional.of(protocol.build()))
                .withLevel(Optional.of(LevelSyntax.parse("T8")));
        return review(on(request, day), ProtocolLibrary.shipped());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-11-20, PROTOCOL_NOT_YET_VALID, WARNING, REVIEW",
        "2027-01-01,,            PROTOCOL_VALIDITY_NOT_CHECKED, INFO, PASS"
    })
    void of_a_named_protocol_is_told(String from, String day, String code, String severity, Verdict verdict) {
        ReviewResult result = named(from, day);

        Finding finding = result.findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).hasToString(severity);
        assertThat(finding.reason().args()).containsEntry("validFrom", from);
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "2026-11-19, 2026-11-20", ", 2026-11-20", ","})
    void is_no_matter_from_its_first_day_on_or_where_none_is_given(String from, String day) {
        assertThat(named(from, day).findings())
                .extracting(Finding::code)
                .doesNotContain("PROTOCOL_NOT_YET_VALID", "PROTOCOL_VALIDITY_NOT_CHECKED");
    }

    @Test
    void a_protocol_that_is_not_valid_yet_is_not_chosen_by_itself(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("next.yaml"), NEXT_YEAR);
        ProtocolLibrary both = ProtocolLibrary.shipped().withFolder(folder);

        assertThat(review(on(ReviewRequest.empty(), "2026-11-20"), both)
                        .protocol()
                        .id())
                .isEqualTo("rtog-0631");
        for (String day : new String[] {"2027-01-01", null}) {
            assertThatThrownBy(() -> review(on(ReviewRequest.empty(), day), both))
                    .isInstanceOf(ReviewException.class)
                    .hasMessageContaining("2 clinical protocols hold for this prescription");
        }
    }
}
