package org.cordon.desktop.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.desktop.findings.FindingLine.Head;
import org.cordon.desktop.findings.FindingLine.Item;
import org.cordon.desktop.frame.Badge;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.finding.Severity;
import org.cordon.qa.Attestation;
import org.cordon.qa.CheckRegistry;
import org.cordon.report.Reviews;
import org.cordon.review.Verdict;
import org.cordon.text.Mark;
import org.cordon.text.Wording;
import org.junit.jupiter.api.Test;

class FindingsModelTest {
    private static final Finding ERROR = Finding.error(Reason.of("NO_DOSE_OF_PLAN"), "RTPLAN#1");
    private static final Finding WARNING = Finding.warning(Reason.of("NOT_APPROVED"), "RTPLAN#1")
            .with(new Evidence("RTPLAN#1", "ApprovalStatus", "UNAPPROVED"));
    private static final Finding UNCHECKED =
            Finding.warning(Reason.of("DOSE_PLAUSIBILITY_NOT_EVALUATED", "target", "PTV"), "PTV");

    private static FindingsModel model(Finding... findings) {
        return new FindingsModel(Reviews.result(Verdict.REVIEW, List.of(), List.of(findings)), Wording.english());
    }

    @Test
    void the_worst_stands_first_and_nothing_is_left_out() {
        List<FindingLine> lines = model(WARNING, UNCHECKED, ERROR).lines(true);

        assertThat(lines)
                .filteredOn(Head.class::isInstance)
                .extracting(line -> ((Head) line).title())
                .containsExactly(
                        "Errors (1)",
                        "Warnings (1)",
                        "Could not be checked (1)",
                        "Only a person can attest (" + Attestation.ALL.size() + ")",
                        "Nothing found (" + (CheckRegistry.infos().size() - 3) + ")");
        assertThat(lines)
                .filteredOn(Item.class::isInstance)
                .extracting(line -> ((Item) line).mark())
                .startsWith(Mark.FAIL, Mark.CAUTION, Mark.UNKNOWN);
    }

    @Test
    void an_error_is_never_shown_as_something_that_could_not_be_checked() {
        FindingsModel model = model(Finding.error(Reason.of("PRESCRIPTION_UNKNOWN"), "PTV"));

        assertThat(model.found(Severity.ERROR, false)).hasSize(1);
        assertThat(model.unchecked()).isEmpty();
    }

    @Test
    void checks_that_found_nothing_are_left_out_only_when_asked() {
        assertThat(model(WARNING).lines(false))
                .noneMatch(line -> line instanceof Item item && item.key().startsWith("quiet:"));
        assertThat(model(WARNING).nothingFound()).noneMatch(item -> item.key().equals("quiet:approval"));
        assertThat(model().nothingFound()).anyMatch(item -> item.key().equals("quiet:approval"));
    }

    @Test
    void a_finding_tells_where_it_stands_what_to_do_and_where_its_rule_comes_from() {
        Item item = model(WARNING).found(Severity.WARNING, false).get(0);

        assertThat(item.facts())
                .extracting(fact -> fact.name())
                .contains("Where", "What to do", "Why it matters", "Speaks up when", "Rule from");
        assertThat(item.facts().get(0).text()).isEqualTo("RTPLAN#1, ApprovalStatus: UNAPPROVED");
        assertThat(item.spoken()).startsWith("Warning. ");
    }

    @Test
    void the_badge_counts_errors_and_warnings_and_takes_the_graver_mark() {
        assertThat(FindingsModel.badge(Reviews.result(Verdict.FAIL, List.of(), List.of(WARNING, ERROR))))
                .contains(new Badge(2, Mark.FAIL));
        assertThat(FindingsModel.badge(Reviews.result(Verdict.REVIEW, List.of(), List.of(WARNING))))
                .contains(new Badge(1, Mark.CAUTION));
        assertThat(FindingsModel.badge(Reviews.result(Verdict.PASS, List.of(), List.of())))
                .isEmpty();
    }
}
