package dev.verdict.model;

import java.util.Optional;

/** How far the service's job had come when it gave this answer. Only a completed job can lead to a pass. */
public enum Status {
    /** The job ended and its result is in the answer. */
    COMPLETED("completed"),
    /** The job waits or runs; what the answer holds is not the last word. */
    PENDING("pending"),
    /** The job ended without a result, or the request itself was refused. */
    FAILED("failed"),
    /** The answer does not say, or says it in a word nobody knows. */
    UNKNOWN("unknown");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The canonical word, for example {@code completed}. */
    public String word() {
        return word;
    }

    /** The status with exactly this canonical word; empty for every other text. */
    public static Optional<Status> of(String word) {
        for (Status status : values()) {
            if (status.word.equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
