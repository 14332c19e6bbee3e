package org.cordon.desktop.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Requests;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.difference.PlanVersion;
import org.cordon.plan.Progress;
import org.cordon.plan.RtPlan;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest;

/** What the open plan is compared with. */
sealed interface OtherVersion {
    /**
     * Another plan of the files that are open.
     *
     * @param plan the plan
     */
    record InTheSet(RtPlan plan) implements OtherVersion {}

    /**
     * Files of its own. Without a case file of their own they are judged by that of the open plan.
     *
     * @param paths files and folders
     */
    record Files(List<Path> paths) implements OtherVersion {
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /** The open plan as a version: its plan is named, so that another one in its files is no further plan. */
    static PlanVersion open(OpenPlan open) {
        return new PlanVersion(
                open.set(),
                open.reviewed()
                        .plan()
                        .map(plan -> open.request().withPlans(List.of(plan.uid())))
                        .orElse(open.request()));
    }

    /** The other version, read where it is not open. */
    default PlanVersion version(OpenPlan open, Progress progress) {
        if (this instanceof InTheSet inTheSet) {
            return new PlanVersion(
                    open.set(), open.request().withPlans(List.of(inTheSet.plan().uid())));
        }
        List<Path> paths = ((Files) this).paths();
        Optional<Path> own = CaseFile.findIn(paths);
        ReviewRequest request = own.isPresent()
                ? Requests.ofCase(own, open.request().environment())
                : open.request().withPlans(List.of());
        return new PlanVersion(PlanSetReader.read(paths, ReadLimits.standard(), progress), request);
    }

    /** The plans of the open files that it can be compared with. */
    static List<RtPlan> inTheSet(OpenPlan open) {
        Optional<String> own = open.reviewed().plan().map(RtPlan::uid);
        return open.set().plans().stream()
                .filter(plan -> own.isPresent() && !plan.uid().equals(own.get()))
                .toList();
    }
}
