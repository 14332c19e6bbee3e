package org.cordon.review;

import java.util.List;

/** Errors in files that a person writes: always with line and column, never with the file's path. */
final class CaseFileErrors {
    private CaseFileErrors() {}

    static ReviewException at(String fileKind, int line, int column, String problem, String remedy) {
        return at(fileKind, line, column, problem, remedy, List.of());
    }

    static ReviewException at(
            String fileKind, int line, int column, String problem, String remedy, List<String> candidates) {
        return ReviewException.usage(
                "CASE_FILE_INVALID",
                fileKind + ", line " + line + ", column " + column + ": " + problem,
                remedy,
                candidates);
    }
}
