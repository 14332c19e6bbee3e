package org.cordon.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Why a command ends without a result: an exit code, a stable code, what is wrong, where, and what to do. The message
 * holds no path; what only the person who typed a path may see stands in {@link #shownHere()}.
 */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String code;
    private final String input;
    private final String attribute;
    private final String remedy;
    private final transient ImmutableList<String> shownHere;

    private CommandFailure(Builder builder) {
        super(builder.message);
        this.exitCode = builder.exitCode;
        this.code = builder.code;
        this.input = builder.input;
        this.attribute = builder.attribute;
        this.remedy = builder.remedy;
        this.shownHere = ImmutableList.copyOf(builder.shownHere);
    }

    static Builder usage(String code, String message) {
        return new Builder(ExitCode.USAGE, code, message);
    }

    static Builder data(String code, String message) {
        return new Builder(ExitCode.DATA, code, message);
    }

    static Builder io(String code, String message) {
        return new Builder(ExitCode.IO, code, message);
    }

    static Builder internal(String code, String message) {
        return new Builder(ExitCode.INTERNAL, code, message);
    }

    int exitCode() {
        return exitCode;
    }

    String code() {
        return code;
    }

    Optional<String> input() {
        return Optional.ofNullable(input);
    }

    Optional<String> attribute() {
        return Optional.ofNullable(attribute);
    }

    String remedy() {
        return remedy;
    }

    /** Lines for standard error only: paths and candidates. */
    List<String> shownHere() {
        return shownHere;
    }

    /** Collects the parts. */
    static final class Builder {
        private final int exitCode;
        private final String code;
        private final String message;
        private String input;
        private String attribute;
        private String remedy = "";
        private List<String> shownHere = List.of();

        private Builder(int exitCode, String code, String message) {
            this.exitCode = exitCode;
            this.code = code;
            this.message = message;
        }

        Builder input(String label) {
            this.input = label.isEmpty() ? null : label;
            return this;
        }

        Builder attribute(String name) {
            this.attribute = name.isEmpty() ? null : name;
            return this;
        }

        Builder remedy(String text) {
            this.remedy = text;
            return this;
        }

        Builder shownHere(List<String> lines) {
            this.shownHere = lines;
            return this;
        }

        CommandFailure build() {
            return new CommandFailure(this);
        }
    }
}
