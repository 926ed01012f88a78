package dev.verdict.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What all rows of one scene add up to. */
@Value.Immutable
public interface SceneSummary {
    String scene();

    /** The strictest word stated on a row of this scene; absent when no row states one. */
    Optional<Suggestion> suggestion();

    /** The labels seen or counted in this scene except {@code normal}, in alphabetical order. */
    List<String> labels();

    /** Highest confidence in any of {@link #labels}, 0 to 100; the score of a {@code normal} row never counts. */
    Optional<BigDecimal> maxScore();

    /** Gives the score its one form, so that equal scores are equal values. */
    @Value.Check
    default SceneSummary inCanonicalForm() {
        return Scores.isCanonical(maxScore())
                ? this
                : builder()
                        .from(this)
                        .maxScore(maxScore().map(Scores::canonical))
                        .build();
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSceneSummary.Builder {
        Builder() {}
    }
}
