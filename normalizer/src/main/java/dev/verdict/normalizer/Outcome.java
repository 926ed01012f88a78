package dev.verdict.normalizer;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What became of one body of several.
 *
 * @param verdicts one for each job the body tells of; empty if it could not be read
 * @param failure why it could not be read
 */
public record Outcome(List<Verdict> verdicts, Optional<BodyException> failure) {}
