package org.cordon.cli;

import org.cordon.report.Tool;

/** What this program is, in one line. */
final class Version {
    private Version() {}

    static Tool tool() {
        return Tool.current();
    }

    /** {@code cordon 1.0.0 (commit 0123abcd)}. */
    static String line() {
        Tool tool = tool();
        return tool.name() + " " + tool.version() + " (commit " + tool.commit() + ")";
    }
}
