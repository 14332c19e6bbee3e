package org.cordon.desktop.session;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Why a folder cannot be reviewed: for a person, and for copying without patient data.
 *
 * @param code stable identifier
 * @param what is wrong, one sentence
 * @param where file label and field, empty when it has no place
 * @param remedy what to do, may be empty
 * @param candidates what there is to choose from, where a choice is all that is missing
 */
public record Problem(String code, String what, String where, String remedy, List<String> candidates) {
    /** Takes an immutable copy. */
    public Problem {
        candidates = ImmutableList.copyOf(candidates);
    }

    /** What can be sent to somebody else: no path, no patient. */
    public String forCopying() {
        StringBuilder text = new StringBuilder(code).append('\n').append(what).append('\n');
        if (!where.isEmpty()) {
            text.append(where).append('\n');
        }
        if (!remedy.isEmpty()) {
            text.append(remedy).append('\n');
        }
        return text.toString();
    }
}
