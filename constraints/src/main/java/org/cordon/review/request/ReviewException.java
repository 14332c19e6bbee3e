package org.cordon.review.request;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * No review is possible: either only the user can choose, or the data hold nothing to review.
 *
 * <p>Messages name what is wrong and what to do, never a patient or a path.
 */
public final class ReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final String remedy;
    private final transient ImmutableList<String> candidates;

    /**
     * Creates it.
     *
     * @param kind what the caller can do about it
     * @param code stable upper-case identifier
     * @param message what is wrong, one sentence
     * @param remedy what to do, one sentence
     * @param candidates what there is to choose from, may be empty
     */
    public ReviewException(Kind kind, String code, String message, String remedy, List<String> candidates) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.remedy = remedy;
        this.candidates = ImmutableList.copyOf(candidates);
    }

    /** Only the user can choose, or what was asked cannot be. */
    public static ReviewException usage(String code, String message, String remedy, List<String> candidates) {
        return new ReviewException(Kind.USAGE, code, message, remedy, candidates);
    }

    /** The data hold nothing to review. */
    public static ReviewException data(String code, String message, String remedy) {
        return new ReviewException(Kind.DATA, code, message, remedy, List.of());
    }

    /** What the caller can do about it. */
    public Kind kind() {
        return kind;
    }

    /** The stable identifier. */
    public String code() {
        return code;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }

    /** What there is to choose from, in a stable order; empty when nothing fits. */
    public List<String> candidates() {
        return candidates == null ? ImmutableList.of() : candidates;
    }

    /** Why there is no review. */
    public enum Kind {
        /** Wrong usage, or a choice that only the user can make: exit code 64. */
        USAGE,
        /** No report possible: exit code 65. */
        DATA
    }
}
