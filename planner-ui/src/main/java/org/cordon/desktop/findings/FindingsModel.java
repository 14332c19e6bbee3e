package org.cordon.desktop.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.desktop.findings.FindingLine.Fact;
import org.cordon.desktop.findings.FindingLine.Head;
import org.cordon.desktop.findings.FindingLine.Item;
import org.cordon.desktop.frame.Badge;
import org.cordon.desktop.look.Texts;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.cordon.qa.Attestation;
import org.cordon.qa.CheckInfo;
import org.cordon.qa.CheckRegistry;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/**
 * The lines of the findings: errors, warnings, what could not be checked, what only a person can attest, notes, and the
 * checks that found nothing. A check that found nothing is not called passed: it may have had nothing to look at.
 */
final class FindingsModel {
    private final ReviewResult result;
    private final Wording words;

    FindingsModel(ReviewResult result, Wording words) {
        this.result = result;
        this.words = words;
    }

    /** The number of errors and warnings, with the graver mark. */
    static Optional<Badge> badge(ReviewResult result) {
        long errors = count(result, Severity.ERROR);
        long all = errors + count(result, Severity.WARNING);
        return all == 0 ? Optional.empty() : Optional.of(new Badge((int) all, errors > 0 ? Mark.FAIL : Mark.CAUTION));
    }

    private static long count(ReviewResult result, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether a finding says that something could not be checked; an error stays an error. */
    private static boolean isUnchecked(Finding finding) {
        return finding.severity() != Severity.ERROR
                && (finding.code().endsWith("_NOT_EVALUATED")
                        || finding.code().endsWith("_UNREADABLE")
                        || finding.code().endsWith("_UNKNOWN"));
    }

    /**
     * The lines.
     *
     * @param quiet whether the checks that found nothing are listed as well
     */
    List<FindingLine> lines(boolean quiet) {
        List<FindingLine> lines = new ArrayList<>();
        group(lines, "errors", found(Severity.ERROR, false));
        group(lines, "warnings", found(Severity.WARNING, false));
        group(lines, "unchecked", unchecked());
        group(lines, "attest", attestations());
        group(lines, "notes", found(Severity.INFO, false));
        if (quiet) {
            group(lines, "quiet", nothingFound());
        }
        return lines;
    }

    /** What could not be checked. */
    List<Item> unchecked() {
        List<Item> items = new ArrayList<>(found(Severity.WARNING, true));
        items.addAll(found(Severity.INFO, true));
        return items;
    }

    private static void group(List<FindingLine> lines, String name, List<Item> items) {
        if (!items.isEmpty()) {
            lines.add(new Head(
                    Texts.get("findings.group." + name) + " (" + items.size() + ")",
                    Texts.get("findings.note." + name)));
            lines.addAll(items);
        }
    }

    /** The findings of a severity, with or without what could not be checked. */
    List<Item> found(Severity severity, boolean uncheckedOnes) {
        List<Item> items = new ArrayList<>();
        List<Finding> all = result.findings();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).severity() == severity && isUnchecked(all.get(i)) == uncheckedOnes) {
                items.add(item(all.get(i), i, uncheckedOnes));
            }
        }
        return items;
    }

    private Item item(Finding finding, int index, boolean isUnchecked) {
        Optional<CheckInfo> check = CheckRegistry.ofCode(finding.code());
        List<Fact> facts = new ArrayList<>();
        fact(facts, "where", where(finding));
        words.remedy(finding.reason()).ifPresent(text -> fact(facts, "todo", text));
        check.ifPresent(info -> {
            fact(facts, "why", sentence(info.rationale()));
            fact(facts, "rule", sentence(info.rule()));
            fact(facts, "source", info.source());
        });
        finding.shippedSeverity()
                .ifPresent(shipped -> fact(facts, "severity", Texts.get("findings.changed", Mark.word(shipped))));
        return new Item(
                finding.code() + "#" + index,
                isUnchecked ? Mark.UNKNOWN : Mark.of(finding.severity()),
                isUnchecked ? Texts.get("findings.unchecked") : Mark.word(finding.severity()),
                check.map(CheckInfo::title).orElse(Texts.get("findings.review")),
                SafeText.oneLine(words.sentence(finding.reason())),
                SafeText.oneLine(finding.subject()),
                finding.code(),
                facts);
    }

    private static String where(Finding finding) {
        String places = finding.evidence().stream().map(FindingsModel::place).collect(Collectors.joining("\n"));
        return places.isEmpty() ? finding.subject() : places;
    }

    private static String place(Evidence evidence) {
        return evidence.fileLabel() + ", " + evidence.keyword() + ": " + evidence.shownValue();
    }

    private static void fact(List<Fact> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(
                    Texts.get("findings.fact." + name),
                    text.lines().map(SafeText::oneLine).collect(Collectors.joining("\n"))));
        }
    }

    private static List<Item> attestations() {
        return Attestation.ALL.stream()
                .map(each -> new Item(
                        "attest:" + each.id(),
                        Mark.INFO,
                        Texts.get("findings.attest"),
                        each.title(),
                        sentence(each.why()),
                        "",
                        "",
                        List.of()))
                .toList();
    }

    /** The checks none of whose findings is there. */
    List<Item> nothingFound() {
        Set<String> codes = result.findings().stream().map(Finding::code).collect(Collectors.toUnmodifiableSet());
        return CheckRegistry.infos().stream()
                .filter(info -> info.codes().stream().noneMatch(codes::contains))
                .map(FindingsModel::quiet)
                .toList();
    }

    private static Item quiet(CheckInfo info) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "why", sentence(info.rationale()));
        fact(facts, "source", info.source());
        return new Item(
                "quiet:" + info.id(),
                Mark.PASS,
                Texts.get("findings.quiet"),
                info.title(),
                Texts.get("findings.speaks", info.rule()),
                "",
                "",
                facts);
    }

    /** Everything that was found or is to be attested as text, without patient data. */
    String asText() {
        return lines(false).stream().map(FindingsModel::text).collect(Collectors.joining("\n"));
    }

    private static String text(FindingLine line) {
        if (line instanceof Item item) {
            String subject = item.subject().isEmpty() ? "" : " (" + item.subject() + ")";
            return "- " + item.spoken() + subject;
        }
        return ((Head) line).title();
    }

    private static String sentence(String text) {
        String upper = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }
}
