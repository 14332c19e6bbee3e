package org.cordon.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.ConformityValue;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Confirmation;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.Level;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Source;
import org.cordon.constraint.Status;
import org.cordon.constraint.StructureSyntax;
import org.cordon.constraint.Tier;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.qa.SpillTable;
import org.cordon.review.ConfigurationEntry;
import org.cordon.review.ConformityRow;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;
import org.cordon.text.Wording;

/** Hand-made reviews for tests of what people see. */
public final class Reviews {
    /** One index of a target with an evil name, one that could not be told. */
    static final List<ConformityRow> CONFORMITY = List.of(
            new ConformityRow(
                    "PTV",
                    Optional.empty(),
                    "External",
                    "SpinalCord",
                    ConformityValue.of(ConformityIndex.R50, 4.1),
                    Optional.of(SpillTable.r50(60, 4.1))),
            new ConformityRow(
                    "PTV",
                    Optional.of(new ZRange(-11, 11)),
                    "External",
                    "",
                    ConformityValue.notEvaluated(ConformityIndex.FALL_OFF_MEDIAN, Reason.of("NO_CORD_DRAWN")),
                    Optional.empty()));

    /** A name that attacks every sink at once. */
    public static final String EVIL = "=cmd|'/c calc'!A1<script>alert(1)</script>\u001b[31m\u202Eevil\u0007&\"`";

    private static final String SHA = "0123456789abcdef".repeat(4);

    private Reviews() {}

    /** A context without timings, one file skipped. */
    public static ReportContext context() {
        return new ReportContext(
                new Tool("cordon", "1.2.3", "abc123"), Wording.english(), Map.of("FILE_NOT_DICOM", 1), Map.of());
    }

    /** A rule. */
    public static Rule rule(String id, String structure, String metric, Comparison comparison, double limit) {
        return new Rule(
                id,
                StructureSyntax.parse(structure),
                structure.startsWith("SpinalCord") ? Optional.of(DerivedOn.TRUE_CORD) : Optional.empty(),
                MetricSyntax.parse(metric),
                Optional.of(comparison),
                OptionalDouble.of(limit),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1,
                structure.startsWith("SpinalCord"),
                Tier.HARD,
                Optional.of(new LevelRange(Level.C1, Level.L2)),
                new Source(
                        "RTOG 0631",
                        Confidence.SV2,
                        Optional.of(new Confirmation("Example", LocalDate.of(2026, 1, 5)))),
                "");
    }

    /** A judged row with a value and both intervals around it. */
    public static ConstraintRow row(Rule rule, String structure, double value, double half, Status status) {
        double limit = rule.limit().orElseThrow();
        double sign = rule.comparison().orElseThrow().isUpperLimit() ? 1 : -1;
        Bounds bounds = new Bounds(value - half, value + half);
        return new ConstraintRow(
                rule.id(),
                rule,
                structure,
                Optional.of("PTV"),
                structure.contains("@") ? Optional.of(new ZRange(-31, 29)) : Optional.empty(),
                Optional.of("cord"),
                OptionalInt.of(4),
                "synonym",
                OptionalDouble.of(value),
                Optional.of(bounds),
                Optional.of(bounds),
                bounds.contains(limit),
                List.of(new ConstraintRow.Reading("margin5mm", value + half, status)),
                Optional.of(new Point3(1, 2, 3)),
                status,
                false,
                Optional.empty(),
                List.of(),
                OptionalDouble.of(sign * 100 * (limit - value) / limit));
    }

    /** A row without a value. */
    public static ConstraintRow notEvaluated(Rule rule, String structure, Status status, Reason reason) {
        return new ConstraintRow(
                rule.id(),
                rule,
                structure,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                "",
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                status,
                false,
                Optional.of(reason),
                List.of(),
                OptionalDouble.empty());
    }

    /** One of everything: fail, not evaluated, within bounds, pass, not applicable, findings, a hostile name. */
    public static ReviewResult mixed() {
        Rule cord = rule("cord-partial-v10", "SpinalCord@target±6mm", "V10Gy[%]", Comparison.LESS_OR_EQUAL, 10);
        Rule max = rule("cord-max", "SpinalCord", "D0.03cc[Gy]", Comparison.LESS_OR_EQUAL, 14);
        Rule cover = rule("coverage", "Target", "V100%[%]", Comparison.GREATER_OR_EQUAL, 90);
        Rule organ = rule("esophagus", "Esophagus", "V11.9Gy[cc]", Comparison.LESS, 5);
        Rule heart = rule("heart", "Heart", "D0.03cc[Gy]", Comparison.LESS_OR_EQUAL, 22);
        List<ConstraintRow> rows = new ArrayList<>();
        rows.add(row(cord, "SpinalCord@target(CTV)±6mm", 10.03125, 0.015625, Status.FAIL));
        rows.add(row(max, "SpinalCord", 13.99, 0.2, Status.PASS));
        rows.add(row(cover, "PTV", 92.4, 0.5, Status.PASS));
        rows.add(notEvaluated(organ, EVIL, Status.NOT_EVALUATED, Reason.of("STRUCTURE_EMPTY", "structure", EVIL)));
        rows.add(notEvaluated(
                heart,
                "Heart",
                Status.NOT_APPLICABLE,
                Reason.of("NOT_REQUIRED_AT_LEVEL", "level", "T8", "requiredAt", "C1-L2")));
        return result(
                Verdict.FAIL,
                rows,
                List.of(
                        Finding.warning(Reason.of("DOSE_WITHOUT_PLAN_REFERENCE"), "RTDOSE#3f2a"),
                        Finding.info(Reason.of("FILE_REPEATED", "copies", 2), EVIL)));
    }

    /** A review of rows and findings. */
    public static ReviewResult result(Verdict verdict, List<ConstraintRow> rows, List<Finding> findings) {
        Protocol protocol = new Protocol(
                "rtog-0631",
                "1.0.0",
                "RTOG 0631",
                ProtocolStatus.CLINICAL,
                Set.of(1),
                new Protocol.DoseRange(16, 18),
                Set.of(Setting.DENOVO),
                Optional.empty(),
                0.005,
                List.of(),
                List.of("A note."),
                SHA);
        return new ReviewResult(
                verdict,
                false,
                Optional.of(new PatientIdentity("EXAMPLE^Anna", "CANARY-ID", "19610314", "F")),
                protocol,
                "only match for 16 Gy x 1",
                List.of(new Prescription("PTV", 3, 16, 1, "", "RTPLAN DoseReference 1")),
                Optional.of(LevelRange.of(Level.T8)),
                Setting.DENOVO,
                List.of("Plan " + EVIL),
                "RTDOSE#3f2a",
                17.9,
                List.of(new InputObject("RTDOSE#3f2a", "RTDOSE", "1.2.3", 1, SHA)),
                rows,
                findings,
                CONFORMITY,
                List.of(),
                List.of(new ConfigurationEntry("level", "T8", "option")),
                SHA,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
