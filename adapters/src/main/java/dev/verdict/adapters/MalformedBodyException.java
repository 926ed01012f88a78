package dev.verdict.adapters;

import org.jspecify.annotations.Nullable;

/** Not one whole JSON object. */
public final class MalformedBodyException extends BodyException {
    private static final long serialVersionUID = 1L;

    public MalformedBodyException(String message, Place place, @Nullable Throwable cause) {
        super(message, place, cause);
    }

    @Override
    public String code() {
        return "malformed";
    }
}
