package org.cordon.mutation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cordon.qa.Stage;

/**
 * One thing that goes wrong with a plan set, and the finding it must raise.
 *
 * @param id stable name
 * @param title what was done, for people
 * @param expected code of the finding, of a row's reason or of the refusal that must name it
 * @param stage at which it must be raised
 * @param change file to new bytes, or nothing where the file is taken away
 */
public record InjectedError(
        String id,
        String title,
        String expected,
        Stage stage,
        Function<SeedSet, Map<String, Optional<byte[]>>> change) {
    static InjectedError of(
            String id, String title, String expected, Function<SeedSet, Map<String, Optional<byte[]>>> change) {
        return new InjectedError(id, title, expected, Stage.REVIEW, change);
    }

    InjectedError at(Stage other) {
        return new InjectedError(id, title, expected, other, change);
    }

    /** The files of the changed set, by name: new bytes, or nothing where a file is taken away. */
    public Map<String, Optional<byte[]>> changes(SeedSet set) {
        return change.apply(set);
    }
}
