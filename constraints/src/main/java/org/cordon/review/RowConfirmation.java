package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Confirmation;

/**
 * A person's record that rows of a protocol were compared with the primary source.
 *
 * @param protocol id of the protocol
 * @param version of the protocol it was made for; empty for any
 * @param rows ids of the rows
 * @param confirmation who and when
 */
public record RowConfirmation(String protocol, Optional<String> version, List<String> rows, Confirmation confirmation) {
    /** Takes an immutable copy. */
    public RowConfirmation {
        rows = ImmutableList.copyOf(rows);
    }
}
