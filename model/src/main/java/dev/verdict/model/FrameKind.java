package dev.verdict.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What several rows of a timeline say alike, told once.
 *
 * @param suggestion the service's word on such a row; absent where it gives none
 * @param scene canonical scene
 * @param label canonical label
 * @param count how many rows of the timeline say this
 * @param at position of the first of them; absent when it could not be read
 * @param source where the first of them stands in the body
 */
public record FrameKind(
        Optional<Suggestion> suggestion,
        Optional<String> scene,
        Optional<String> label,
        long count,
        Optional<Duration> at,
        Source source) {
    /** The same with as many rows more, none of which comes before the first of these. */
    FrameKind more(long rows) {
        return new FrameKind(suggestion, scene, label, count + rows, at, source);
    }
}
