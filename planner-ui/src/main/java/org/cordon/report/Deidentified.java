package org.cordon.report;

import java.util.List;
import java.util.Optional;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.StructureSet;
import org.cordon.review.ConfigurationEntry;
import org.cordon.review.ConformityRow;
import org.cordon.review.CordMaximum;
import org.cordon.review.CordRiskSection;
import org.cordon.review.ReirradiationSection;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.StructureCurve;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * A review without what tells whose it is: the patient, labels of plans and of earlier courses, UIDs, quoted values of the
 * files, the day of the course, who of the clinic confirmed a limit or a name, and the names of structures that a person
 * made up. Numbers and verdicts stay as they are. Canonical names and names of targets such as {@code PTV_T8} are kept;
 * every other name becomes {@code ROI 7}, by the number in the file. Hashes of the files stay, so that who has the files can
 * tell that the report is about them.
 */
public final class Deidentified {
    private static final PatientIdentity NOBODY = new PatientIdentity("De-identified", "", "", "");

    private final Reviewed reviewed;
    private final PlainNames names;
    private final DeidentifiedParts parts;

    /** Of one review. */
    public Deidentified(Reviewed reviewed) {
        this.names = new PlainNames(reviewed.result(), reviewed.structures());
        this.parts = new DeidentifiedParts(names);
        StructureSet set = reviewed.structures();
        StructureSet renamed = new StructureSet(
                set.input(),
                "",
                set.frameOfReferenceUids(),
                set.structures().stream().map(this::structure).toList(),
                set.referencedImageUids(),
                set.approvalStatus());
        this.reviewed = new Reviewed(
                result(reviewed.result()),
                renamed,
                reviewed.plan(),
                reviewed.doses(),
                List.of(),
                reviewed.targets().stream().map(this::structure).toList());
    }

    /** The review with all that pictures are drawn from; its rows are not asked again. */
    public Reviewed reviewed() {
        return reviewed;
    }

    /** What was computed beside the same review. */
    public Supplements supplements(Supplements supplements) {
        return new DeidentifiedSupplements(names, parts, reviewed.result()).of(supplements);
    }

    private ReviewResult result(ReviewResult r) {
        return new ReviewResult(
                r.verdict(),
                r.whatIf(),
                Optional.of(NOBODY),
                r.protocol(),
                r.protocolReason(),
                r.prescriptions().stream().map(parts::prescription).toList(),
                r.level(),
                r.setting(),
                names.texts(r.plans()),
                r.doseLabel(),
                r.doseMaxGy(),
                r.inputs().stream().map(this::input).toList(),
                r.rows().stream().map(parts::row).toList(),
                r.findings().stream().map(parts::finding).toList(),
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
        return new StructureInfo(info.number(), names.text(info.name()), info.interpretedType(), info.rgb());
    }

    private InputObject input(InputObject input) {
        return new InputObject(
                input.label(), input.modality(), PlainNames.uid(input.sopInstanceUid()), input.count(), input.sha256());
    }

    private ConformityRow conformity(ConformityRow row) {
        return new ConformityRow(
                names.text(row.target()),
                row.island(),
                names.text(row.tissue()),
                names.text(row.cord()),
                row.value(),
                row.grade());
    }

    private StructureCurve curve(StructureCurve curve) {
        return new StructureCurve(names.text(curve.label()), curve.canonicalName(), info(curve.info()), curve.dvh());
    }

    /** Who confirmed a limit or a name stands between what was confirmed and the day. */
    private ConfigurationEntry entry(ConfigurationEntry entry) {
        String value = entry.value();
        int first = value.indexOf(", ");
        int last = value.lastIndexOf(", ");
        boolean byPerson =
                entry.key().startsWith("confirmation:") || entry.key().startsWith("name:");
        if (byPerson && first >= 0 && last > first) {
            value = value.substring(0, first) + ", " + PlainNames.PERSON + value.substring(last);
        }
        return new ConfigurationEntry(names.text(entry.key()), names.text(value), entry.origin());
    }

    private CordRiskSection risk(CordRiskSection section) {
        CordMaximum maximum = section.maximum();
        return new CordRiskSection(
                new CordMaximum(maximum.canonical(), names.text(maximum.roi()), maximum.maxGy(), maximum.interval()),
                section.risk(),
                section.refusal().map(names::reason),
                section.reservation().map(names::reason));
    }

    private ReirradiationSection earlier(ReirradiationSection section) {
        return new ReirradiationSection(
                section.result().map(parts::earlier),
                section.refusal().map(names::reason),
                section.sums().stream()
                        .map(sum -> new ReirradiationSection.NamedSum(
                                sum.code(), names.text(sum.structure()), sum.eqd2(), sum.interval(), sum.judged()))
                        .toList(),
                section.sumsMissing().map(names::reason),
                section.searchRadiusMm(),
                names.reasons(section.notes()));
    }
}
