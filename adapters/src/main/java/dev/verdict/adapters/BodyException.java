package dev.verdict.adapters;

import dev.verdict.model.VerdictException;
import org.jspecify.annotations.Nullable;

/** A document that cannot be read as an answer of a moderation service; no half verdict is made of it. */
public abstract class BodyException extends VerdictException {
    private static final long serialVersionUID = 1L;

    protected BodyException(String message, Place place, @Nullable Throwable cause) {
        super(message, place, cause);
    }
}
