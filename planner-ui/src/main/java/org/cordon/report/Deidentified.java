package org.cordon.report;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.NewCourse;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.StructureSet;
import org.cordon.review.ConfigurationEntry;
import org.cordon.review.ConformityRow;
import org.cordon.review.ConstraintRow;
import org.cordon.review.CordMaximum;
import org.cordon.review.CordRiskSection;
import org.cordon.review.Prescription;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.StructureCurve;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * A review without what tells whose it is: the patient, labels of plans, UIDs, quoted values of the files, the day of the
 * course, and the names of structures that a person made up. Numbers and verdicts stay as they are. Canonical names and names of targets such as
 * {@code PTV_T8} are kept; every other name becomes {@code ROI 7}, by the number in the file. Hashes of the files stay, so
 * that who has the files can tell that the report is about them.
 */
public final class Deidentified {
    private static final Pattern TARGET = Pattern.compile("(GTV|CTV|PTV|ITV|IGTV)([ _-]?[CTLS]?\\d{1,2})*");
    private static final Set<String> OUTLINES = Set.of("External", "EXTERNAL", "External1", "BODY", "Body", "Skin");
    private static final PatientIdentity NOBODY = new PatientIdentity("De-identified", "", "", "");

    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Deidentified(Reviewed reviewed) {
        ReviewResult result = reviewed.result();
        Set<String> canonical = result.curves().stream()
                .flatMap(curve -> curve.canonicalName().stream())
                .collect(Collectors.toSet());
        for (Structure structure : reviewed.structures().structures()) {
            String name = structure.name();
            if (!name.isBlank()
                    && !canonical.contains(name)
                    && !OUTLINES.contains(name)
                    && !TARGET.matcher(name).matches()) {
                names.put(name, "ROI " + structure.number());
            }
        }
        for (int i = 0; i < result.plans().size(); i++) {
            if (!result.plans().get(i).isBlank()) {
                names.put(result.plans().get(i), result.plans().size() == 1 ? "Plan" : "Plan " + (i + 1));
            }
        }
        result.configuration().stream()
                .filter(entry -> entry.key().equals("date"))
                .forEach(entry -> names.put(entry.value(), "left out"));
        result.inputs().forEach(input -> names.put(input.sopInstanceUid(), uid(input.sopInstanceUid())));
    }

    /** The review with all that pictures are drawn from; its rows are not asked again. */
    public static Reviewed of(Reviewed reviewed) {
        Deidentified to = new Deidentified(reviewed);
        StructureSet set = reviewed.structures();
        StructureSet renamed = new StructureSet(
                set.input(),
                "",
                set.frameOfReferenceUids(),
                set.structures().stream().map(to::structure).toList(),
                set.referencedImageUids(),
                set.approvalStatus());
        return new Reviewed(
                to.result(reviewed.result()),
                renamed,
                reviewed.plan(),
                reviewed.doses(),
                List.of(),
                reviewed.targets().stream().map(to::structure).toList());
    }

    private ReviewResult result(ReviewResult r) {
        return new ReviewResult(
                r.verdict(),
                r.whatIf(),
                Optional.of(NOBODY),
                r.protocol(),
                r.protocolReason(),
                r.prescriptions().stream().map(this::prescription).toList(),
                r.level(),
                r.setting(),
                texts(r.plans()),
                r.doseLabel(),
                r.doseMaxGy(),
                r.inputs().stream().map(this::input).toList(),
                r.rows().stream().map(this::row).toList(),
                r.findings().stream().map(this::finding).toList(),
                r.conformity().stream().map(this::conformity).toList(),
                r.curves().stream().map(this::curve).toList(),
                r.configuration().stream().map(this::entry).toList(),
                r.configurationSha256(),
                r.cordRisk().map(this::risk),
                r.reirradiation().map(this::earlier),
                r.timingsMs());
    }

    private Structure structure(Structure s) {
        return new Structure(info(s.info()), s.planes(), s.defects(), s.pointContours(), s.openContours());
    }

    private StructureInfo info(StructureInfo info) {
        return new StructureInfo(info.number(), text(info.name()), info.interpretedType(), info.rgb());
    }

    private Prescription prescription(Prescription p) {
        return new Prescription(
                text(p.target()), p.roiNumber(), p.doseGy(), p.fractions(), text(p.prescribedTo()), text(p.source()));
    }

    private InputObject input(InputObject input) {
        return new InputObject(
                input.label(), input.modality(), uid(input.sopInstanceUid()), input.count(), input.sha256());
    }

    private ConstraintRow row(ConstraintRow row) {
        return new ConstraintRow(
                text(row.id()),
                row.rule(),
                text(row.structure()),
                row.target().map(this::text),
                row.segment(),
                row.matchedRoi().map(this::text),
                row.roiNumber(),
                row.matchReason(),
                row.value(),
                row.numerical(),
                row.convention(),
                row.withinBounds(),
                row.otherReadings().stream()
                        .map(reading ->
                                new ConstraintRow.Reading(text(reading.label()), reading.value(), reading.status()))
                        .toList(),
                row.location(),
                row.status(),
                row.advisory(),
                row.reason().map(this::reason),
                reasons(row.notes()),
                row.marginPercent());
    }

    /** Without the values that the files hold, which may be anything. */
    private Finding finding(Finding finding) {
        return new Finding(
                finding.severity(),
                reason(finding.reason()),
                text(finding.subject()),
                List.of(),
                finding.shippedSeverity());
    }

    private ConformityRow conformity(ConformityRow row) {
        return new ConformityRow(
                text(row.target()), row.island(), text(row.tissue()), text(row.cord()), row.value(), row.grade());
    }

    private StructureCurve curve(StructureCurve curve) {
        return new StructureCurve(text(curve.label()), curve.canonicalName(), info(curve.info()), curve.dvh());
    }

    private ConfigurationEntry entry(ConfigurationEntry entry) {
        return new ConfigurationEntry(text(entry.key()), text(entry.value()), entry.origin());
    }

    private CordRiskSection risk(CordRiskSection section) {
        CordMaximum maximum = section.maximum();
        return new CordRiskSection(
                new CordMaximum(maximum.canonical(), text(maximum.roi()), maximum.maxGy(), maximum.interval()),
                section.risk(),
                section.refusal().map(this::reason),
                section.reservation().map(this::reason));
    }

    private ReirradiationSection earlier(ReirradiationSection section) {
        return new ReirradiationSection(
                section.result().map(this::earlier),
                section.refusal().map(this::reason),
                section.sums().stream()
                        .map(sum -> new ReirradiationSection.NamedSum(
                                sum.code(), text(sum.structure()), sum.eqd2(), sum.interval(), sum.judged()))
                        .toList(),
                section.sumsMissing().map(this::reason),
                section.searchRadiusMm(),
                reasons(section.notes()));
    }

    private ReirradiationResult earlier(ReirradiationResult r) {
        List<CountedCourse> courses = new ArrayList<>();
        for (CountedCourse course : r.earlier()) {
            courses.add(new CountedCourse(
                    "course " + (courses.size() + 1),
                    course.regimen(),
                    course.cordMaximum(),
                    course.eqd2(),
                    course.eqd2Interval(),
                    course.intervalMonths(),
                    course.fromDose(),
                    reasons(course.notes())));
        }
        return new ReirradiationResult(
                r.status(),
                r.withinBounds(),
                r.newCourse()
                        .map(course -> new NewCourse(course.maximum(), course.interval(), text(course.structure()))),
                r.newEqd2(),
                courses,
                r.priorEqd2(),
                r.cumulative(),
                r.cumulativeInterval(),
                r.judgedBy(),
                r.intervalMonths(),
                r.criteria(),
                r.nieder(),
                r.budget(),
                reasons(r.notes()));
    }

    private List<Reason> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    private Reason reason(Reason reason) {
        Map<String, Object> args = new LinkedHashMap<>();
        reason.args().forEach((key, value) -> args.put(key, argument(value)));
        return new Reason(reason.code(), args);
    }

    private Object argument(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        return value instanceof List<?> list ? list.stream().map(this::argument).toList() : value;
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** Longer names first; a name inside a longer word is another word. */
    private String text(String text) {
        String changed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            changed = replaced(changed, name.getKey(), name.getValue());
        }
        return changed;
    }

    private static String replaced(String text, String name, String by) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
            int end = at + name.length();
            boolean whole = !joins(text, at - 1, name.charAt(0)) && !joins(text, end, name.charAt(name.length() - 1));
            changed.append(text, from, at).append(whole ? by : name);
            from = end;
        }
        return changed.append(text, from, text.length()).toString();
    }

    private static boolean joins(String text, int at, char beside) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isLetterOrDigit(beside);
    }

    /** Another UID for one: the same each time, and no way back. */
    private static String uid(String uid) {
        if (uid.isEmpty()) {
            return uid;
        }
        byte[] hash = com.google.common.hash.Hashing.sha256()
                .hashString("de-identified " + uid, StandardCharsets.UTF_8)
                .asBytes();
        return "2.25." + new BigInteger(1, java.util.Arrays.copyOf(hash, 16));
    }
}
