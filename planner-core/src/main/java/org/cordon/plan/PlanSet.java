package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.finding.Finding;

/**
 * All that was read from a set of files, immutable, in an order that does not depend on the order of the files (by SOP
 * Instance UID).
 *
 * @param patients the distinct identities found; more than one is an error of the data
 * @param plans RTPLANs
 * @param structureSets RTSTRUCTs
 * @param doses RTDOSEs
 * @param images image series
 * @param inputs every object that was accepted, one entry a series of images
 * @param findings what was noticed while reading and linking: refused files, objects that could not be linked and why
 * @param skipped files that are not DICOM, or DICOM of a kind that is not used, with the reason
 * @param registrations rigid spatial registrations between frames of reference
 */
public record PlanSet(
        List<PatientIdentity> patients,
        List<RtPlan> plans,
        List<StructureSet> structureSets,
        List<RtDose> doses,
        List<ImageSeries> images,
        List<InputObject> inputs,
        List<Finding> findings,
        List<SkippedFile> skipped,
        List<SpatialRegistration> registrations) {
    /** Takes immutable copies. */
    public PlanSet {
        patients = ImmutableList.copyOf(patients);
        plans = ImmutableList.copyOf(plans);
        structureSets = ImmutableList.copyOf(structureSets);
        doses = ImmutableList.copyOf(doses);
        images = ImmutableList.copyOf(images);
        inputs = ImmutableList.copyOf(inputs);
        findings = ImmutableList.copyOf(findings);
        skipped = ImmutableList.copyOf(skipped);
        registrations = ImmutableList.copyOf(registrations);
    }

    /** A set without spatial registrations. */
    public PlanSet(
            List<PatientIdentity> patients,
            List<RtPlan> plans,
            List<StructureSet> structureSets,
            List<RtDose> doses,
            List<ImageSeries> images,
            List<InputObject> inputs,
            List<Finding> findings,
            List<SkippedFile> skipped) {
        this(patients, plans, structureSets, doses, images, inputs, findings, skipped, List.of());
    }
}
