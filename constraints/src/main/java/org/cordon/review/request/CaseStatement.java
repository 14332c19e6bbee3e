package org.cordon.review.request;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;

/**
 * What a person says of a case, to be written into its case file; see {@link CaseFileText}.
 *
 * @param level vertebral level; empty to leave it open
 * @param setting clinical setting
 * @param protocol id of a protocol; empty to let the only matching one be chosen
 * @param targets targets with their prescriptions, where the plan does not give them
 * @param mapping ROI name or {@code #number} to canonical name
 * @param earlier earlier courses, each as of {@link EarlierCoursesSyntax}
 * @param newCourse day of the new course
 */
public record CaseStatement(
        Optional<LevelRange> level,
        Setting setting,
        Optional<String> protocol,
        List<CaseFile.Target> targets,
        Map<String, String> mapping,
        List<String> earlier,
        Optional<LocalDate> newCourse) {
    /** Takes immutable copies. */
    public CaseStatement {
        targets = ImmutableList.copyOf(targets);
        mapping = ImmutableMap.copyOf(mapping);
        earlier = ImmutableList.copyOf(earlier);
    }
}
