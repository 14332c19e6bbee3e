package org.cordon.constraint.library;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.Rule;
import org.cordon.constraint.RuleGroup;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;

/**
 * Points at what a protocol may not mean as it reads, or what two readers could read differently. A WARNING should be
 * corrected or understood before the protocol is used; an INFO says how something is read here.
 */
public final class ProtocolLint {
    private final Protocol protocol;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private ProtocolLint(Protocol protocol) {
        this.protocol = protocol;
    }

    /** All remarks on a protocol, those on the whole first, then by row. The subject is {@code protocol > row}. */
    public static List<Finding> lint(Protocol protocol) {
        ProtocolLint lint = new ProtocolLint(protocol);
        lint.whole();
        protocol.rules().forEach(lint::row);
        return lint.findings.build();
    }

    private void whole() {
        boolean plan = protocol.role() == ProtocolRole.PLAN;
        if (plan && protocol.rules().stream().noneMatch(Rule::mustJudge)) {
            warn(protocol.id(), Reason.of("LINT_NOTHING_MUST_BE_JUDGED"));
        }
        if (plan && protocol.rules().stream().noneMatch(rule -> rule.group() == RuleGroup.TARGET)) {
            warn(protocol.id(), Reason.of("LINT_NO_COVERAGE_ROW"));
        }
        Set<Double> pointVolumesCc = protocol.rules().stream()
                .flatMap(rule -> rule.metric().histogramQuery().stream())
                .filter(metric -> metric instanceof DoseAtVolume)
                .map(DoseAtVolume.class::cast)
                .filter(dose -> dose.volumeUnit() == VolumeUnit.CC && dose.volume() <= 0.1)
                .map(DoseAtVolume::volume)
                .collect(Collectors.toSet());
        if (pointVolumesCc.size() > 1) {
            info(
                    protocol.id(),
                    Reason.of(
                            "LINT_POINT_VOLUMES_DIFFER",
                            "volumesCc",
                            pointVolumesCc.stream()
                                    .sorted()
                                    .map(String::valueOf)
                                    .toList()));
        }
        List<String> unconfirmed = protocol.rules().stream()
                .filter(rule -> rule.effectiveTier().judges() && !rule.source().judges())
                .map(Rule::id)
                .toList();
        if (!unconfirmed.isEmpty()) {
            info(protocol.id(), Reason.of("LINT_ROWS_NEED_CONFIRMATION", "rows", unconfirmed));
        }
        maximumAndPointDose();
        sameQuestionTwice();
    }

    /** The same number of the same structure, strictly and not; the same volume in cc and in percent. */
    private void sameQuestionTwice() {
        Map<String, List<Rule>> strictness = new LinkedHashMap<>();
        Map<String, List<Rule>> units = new LinkedHashMap<>();
        for (Rule rule : protocol.rules()) {
            if (rule.comparison().isEmpty()) {
                continue;
            }
            String where = StructureSyntax.print(rule.structure()) + " "
                    + rule.details().when().fractions() + " "
                    + rule.comparison().get().isUpperLimit() + " ";
            group(strictness, where + MetricSyntax.print(rule.metric()), rule);
            if (query(rule) instanceof VolumeAtDose volume) {
                group(units, where + volume.dose() + volume.doseUnit(), rule);
            }
        }
        differing(
                strictness,
                "LINT_STRICTNESS_DIFFERS",
                rule -> rule.comparison().orElseThrow().symbol());
        differing(units, "LINT_CC_BESIDE_PERCENT", rule -> rule.metric().unitSymbol());
    }

    private static void group(Map<String, List<Rule>> groups, String key, Rule rule) {
        groups.computeIfAbsent(key, each -> new ArrayList<>()).add(rule);
    }

    private void differing(Map<String, List<Rule>> groups, String code, Function<Rule, String> what) {
        for (List<Rule> rules : groups.values()) {
            if (rules.stream().map(what).distinct().count() > 1) {
                info(
                        protocol.id(),
                        Reason.of(code, "rows", rules.stream().map(Rule::id).toList()));
            }
        }
    }

    private void maximumAndPointDose() {
        Set<String> maxima = new HashSet<>();
        for (Rule rule : protocol.rules()) {
            if (query(rule) instanceof DoseStatistic statistic && statistic.statistic() == Statistic.MAX) {
                maxima.add(rule.structure().canonicalName());
            }
        }
        protocol.rules().stream()
                .filter(rule -> maxima.contains(rule.structure().canonicalName()) && isPointDose(query(rule)))
                .forEach(rule -> info(subject(rule), Reason.of("LINT_MAX_BESIDE_POINT_DOSE", "row", rule.id())));
    }

    private void row(Rule rule) {
        String name = rule.structure().canonicalName();
        if (!rule.structure().isTarget()
                && StructureMatcher.canonicalName(name).filter(name::equals).isEmpty()) {
            warn(subject(rule), Reason.of("LINT_STRUCTURE_NOT_CANONICAL", "row", rule.id(), "structure", name));
        }
        if (isRelative(query(rule)) && isSurrogate(rule)) {
            warn(subject(rule), Reason.of("LINT_RELATIVE_ROW_ON_SURROGATE", "row", rule.id(), "structure", name));
        }
        if (rule.group() == RuleGroup.CORD
                && rule.tier() != Tier.REPORT
                && name.startsWith("SpinalC")
                && rule.derivedOn().isEmpty()) {
            warn(subject(rule), Reason.of("LINT_DERIVED_ON_MISSING", "row", rule.id()));
        }
        if (rule.metric().needsPrescription() && !rule.structure().isTarget()) {
            warn(subject(rule), Reason.of("LINT_PERCENT_DOSE_IS_OF_PRESCRIPTION", "row", rule.id()));
        }
        rule.comparison()
                .filter(comparison -> isUnusual(rule, comparison))
                .ifPresent(comparison -> warn(
                        subject(rule),
                        Reason.of("LINT_UNUSUAL_DIRECTION", "row", rule.id(), "comparison", comparison.symbol())));
        if (rule.variationSource().filter(source -> !source.judges()).isPresent()) {
            info(subject(rule), Reason.of("LINT_VARIATION_NOT_CONFIRMED", "row", rule.id()));
        }
        if (rule.metric().unitSymbol().equals("%")
                && rule.limit().orElse(0) > 100
                && query(rule) instanceof VolumeAtDose) {
            warn(subject(rule), Reason.of("LINT_PERCENT_ABOVE_100", "row", rule.id()));
        }
        if (rule.details().failOnly() && protocol.rules().stream().noneMatch(other -> judgesCordBeside(rule, other))) {
            warn(subject(rule), Reason.of("LINT_FAIL_ONLY_WITHOUT_JUDGED", "row", rule.id()));
        }
        if (query(rule) instanceof ColdVolume || query(rule) instanceof DoseToColdVolume) {
            info(subject(rule), Reason.of("LINT_CRITICAL_VOLUME", "row", rule.id()));
        }
    }

    private static boolean judgesCordBeside(Rule rule, Rule other) {
        return other.group() == rule.group()
                && other.mustJudge()
                && rule.details().when().fractions().stream()
                        .allMatch(number -> other.details().when().allowsFractions(number));
    }

    /** Whether the row's own structure is wider than the one on which its limit was derived. */
    private static boolean isSurrogate(Rule rule) {
        String name = rule.structure().canonicalName();
        return rule.derivedOn()
                .filter(derived -> switch (derived) {
                    case TRUE_CORD -> !name.equals("SpinalCord");
                    case CORD_PRV -> !name.startsWith("SpinalCord_PRV");
                    case THECAL_SAC -> !name.equals("ThecalSac");
                    case CANAL -> !name.equals("SpinalCanal");
                })
                .isPresent();
    }

    /** Much is wanted of cold volumes and of the prescribed dose in targets, little of every dose to an organ. */
    private static boolean isUnusual(Rule rule, Comparison comparison) {
        if (query(rule) instanceof ColdVolume) {
            return comparison.isUpperLimit();
        }
        if (rule.structure().isTarget()) {
            return comparison.isUpperLimit()
                    && query(rule) instanceof VolumeAtDose volume
                    && volume.doseUnit() == DoseUnit.PERCENT
                    && volume.dose() <= 100;
        }
        return !comparison.isUpperLimit() && !(query(rule) instanceof StructureVolume);
    }

    /** What the row asks of a histogram; a volume alone for rows that ask nothing of one. */
    private static DvhMetric query(Rule rule) {
        return rule.metric().histogramQuery().orElse(new StructureVolume());
    }

    private static boolean isPointDose(DvhMetric metric) {
        return metric instanceof DoseAtVolume dose && dose.volumeUnit() == VolumeUnit.CC && dose.volume() <= 0.1;
    }

    private static boolean isRelative(DvhMetric metric) {
        if (metric instanceof DoseAtVolume dose) {
            return dose.volumeUnit() == VolumeUnit.PERCENT;
        }
        if (metric instanceof DoseToColdVolume dose) {
            return dose.volumeUnit() == VolumeUnit.PERCENT;
        }
        if (metric instanceof VolumeAtDose volume) {
            return volume.volumeUnit() == VolumeUnit.PERCENT;
        }
        if (metric instanceof DoseStatistic statistic) {
            return statistic.statistic() == Statistic.MEAN || statistic.statistic() == Statistic.MEDIAN;
        }
        return metric instanceof ColdVolume;
    }

    private String subject(Rule rule) {
        return protocol.id() + " > " + rule.id();
    }

    private void warn(String subject, Reason reason) {
        findings.add(Finding.warning(reason, subject));
    }

    private void info(String subject, Reason reason) {
        findings.add(Finding.info(reason, subject));
    }
}
