package dev.verdict.normalizer;

import dev.verdict.adapters.BodyException;
import java.util.Optional;

/**
 * Something no verdict could be made of.
 *
 * @param exception why, and where; what the caller gets, too
 * @param service whose answer it is, as far as the caller knows or the document tells before it breaks; empty for a list
 */
public record BodyFailure(BodyException exception, Optional<Service> service) {}
