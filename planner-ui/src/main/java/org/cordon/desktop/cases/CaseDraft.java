package org.cordon.desktop.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;

/**
 * What a person says of a case, before it is saved. Immutable.
 *
 * @param level as stated
 * @param setting as stated
 * @param protocol id of the named protocol; empty for the only match
 * @param targets with their prescriptions
 * @param names ROI number to canonical name
 * @param earlier earlier courses, one a line
 * @param newCourse day of the new course, as typed
 */
record CaseDraft(
        Optional<LevelRange> level,
        Setting setting,
        Optional<String> protocol,
        List<TargetDraft> targets,
        Map<Integer, String> names,
        String earlier,
        String newCourse) {
    CaseDraft {
        targets = ImmutableList.copyOf(targets);
        names = ImmutableMap.copyOf(names);
    }

    CaseDraft withLevel(Optional<LevelRange> other) {
        return new CaseDraft(other, setting, protocol, targets, names, earlier, newCourse);
    }

    CaseDraft withSetting(Setting other) {
        return new CaseDraft(level, other, protocol, targets, names, earlier, newCourse);
    }

    CaseDraft withProtocol(Optional<String> other) {
        return new CaseDraft(level, setting, other, targets, names, earlier, newCourse);
    }

    CaseDraft withTargets(List<TargetDraft> others) {
        return new CaseDraft(level, setting, protocol, others, names, earlier, newCourse);
    }

    CaseDraft withNames(Map<Integer, String> others) {
        return new CaseDraft(level, setting, protocol, targets, others, earlier, newCourse);
    }

    CaseDraft withEarlier(String text) {
        return new CaseDraft(level, setting, protocol, targets, names, text, newCourse);
    }

    CaseDraft withNewCourse(String text) {
        return new CaseDraft(level, setting, protocol, targets, names, earlier, text);
    }

    /** The earlier courses, without empty lines. */
    List<String> courses() {
        return earlier.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
