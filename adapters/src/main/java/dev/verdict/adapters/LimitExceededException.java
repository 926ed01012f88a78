package dev.verdict.adapters;

import org.jspecify.annotations.Nullable;

/** Larger, deeper or longer than the {@link Limits} allow. */
public final class LimitExceededException extends BodyException {
    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message, Place place, @Nullable Throwable cause) {
        super(message, place, cause);
    }

    @Override
    public String code() {
        return "limit-exceeded";
    }
}
