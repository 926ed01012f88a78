package dev.verdict.normalizer.policy;

import dev.verdict.model.VerdictException.Place;

/**
 * One thing that is wrong with a policy.
 *
 * @param message what is wrong, and what would be right
 * @param place where it stands: the address in the policy's JSON, and line and column where it was read from a text
 */
public record PolicyMistake(String message, Place place) {
    /** For a person, on one line: {@code 4:15: message (at /rules/0/when)}. */
    @Override
    public String toString() {
        String at = place.line() == null ? "" : place.line() + ":" + place.column() + ": ";
        String source = String.valueOf(place.source());
        return at + message + (source.isEmpty() ? "" : " (at " + source + ")");
    }
}
