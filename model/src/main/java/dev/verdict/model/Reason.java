package dev.verdict.model;

import java.util.Optional;

/** Why something speaks for a suggestion. */
public enum Reason {
    /** The service states it. */
    STATED("stated"),
    /** The job has not ended. */
    PENDING("pending"),
    /** The job failed. */
    FAILED("failed"),
    /** It is not known whether the job ended. */
    STATUS_UNKNOWN("status-unknown"),
    /** A suggestion is missing or is no word we know. */
    UNREADABLE("unreadable"),
    /** The answer states no suggestion at all. */
    NOTHING_STATED("nothing-stated"),
    /** The service states it of the whole above this row, which has no word of its own. */
    IMPLIED("implied"),
    /** A rule of the policy gives it. */
    RULED("ruled"),
    /** The service says nothing but pass overall, and lists every frame worth listing, some not {@code normal}. */
    CONTRADICTED("contradicted"),
    /** Frames are missing: pages are left, or the service lists only some of its frames. */
    INCOMPLETE("incomplete");

    private final String word;

    Reason(String word) {
        this.word = word;
    }

    /** The canonical word, for example {@code stated}. */
    public String word() {
        return word;
    }

    /** The reason with exactly this canonical word; empty for every other text. */
    public static Optional<Reason> of(String word) {
        for (Reason reason : values()) {
            if (reason.word.equals(word)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
