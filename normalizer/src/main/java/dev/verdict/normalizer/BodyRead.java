package dev.verdict.normalizer;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A body that was read.
 *
 * @param service whose answer it is
 * @param bytes its length, where it was given as bytes in UTF-8 or in a stream of them; not known for texts, trees, maps
 *     and elements of a list
 * @param road how it was read
 * @param reports how many jobs it tells of
 * @param reading how long it took to find out whose answer it is and to read it
 */
public record BodyRead(Service service, OptionalLong bytes, Road road, int reports, Duration reading) {}
