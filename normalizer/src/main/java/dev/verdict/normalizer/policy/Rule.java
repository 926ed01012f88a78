package dev.verdict.normalizer.policy;

import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a site makes of findings of a kind.
 *
 * <pre>{@code
 * Rule.when("weak-ads").part("video").scene("ad").scoreBelow(95).then(Ruling.PASS)
 * }</pre>
 *
 * @param id names the rule in every decision
 */
public record Rule(String id, When when, Ruling then) {
    /** Begins a rule that is about every finding until it is told otherwise. */
    public static Builder when(String id) {
        return new Builder(id);
    }

    /** Takes what a finding must be like. */
    public static final class Builder {
        private final String id;
        private final Map<Trait, NavigableSet<String>> words = new EnumMap<>(Trait.class);
        private final Set<Suggestion> suggestions = EnumSet.noneOf(Suggestion.class);
        private @Nullable BigDecimal scoreAtLeast;
        private @Nullable BigDecimal scoreBelow;
        private @Nullable Duration from;
        private @Nullable Duration to;
        private @Nullable Long minFrames;

        private Builder(String id) {
            this.id = id;
        }

        /** One of these services answered. */
        public Builder service(String... services) {
            return any(Trait.SERVICE, services);
        }

        /** It is about one of these parts. */
        public Builder part(String... parts) {
            return any(Trait.PART, parts);
        }

        /** It is of one of these scenes. */
        public Builder scene(String... scenes) {
            return any(Trait.SCENE, scenes);
        }

        /** It has one of these labels. */
        public Builder label(String... labels) {
            return any(Trait.LABEL, labels);
        }

        /** It has one of these categories. */
        public Builder category(String... categories) {
            return any(Trait.CATEGORY, categories);
        }

        /** Its trait is one of these words. */
        public Builder any(Trait trait, String... some) {
            words.computeIfAbsent(trait, none -> new TreeSet<>()).addAll(Arrays.asList(some));
            return this;
        }

        /** It speaks for one of these, by its own word or by that of the whole above it. */
        public Builder suggestion(Suggestion... some) {
            suggestions.addAll(Arrays.asList(some));
            return this;
        }

        /** The service is at least so sure of the label, 0 to 100. */
        public Builder scoreAtLeast(double score) {
            return scoreAtLeast(BigDecimal.valueOf(score));
        }

        /** The service is at least so sure of the label, 0 to 100. */
        public Builder scoreAtLeast(BigDecimal score) {
            scoreAtLeast = plain(score);
            return this;
        }

        /** The service is less sure of the label than that, 0 to 100. */
        public Builder scoreBelow(double score) {
            return scoreBelow(BigDecimal.valueOf(score));
        }

        /** The service is less sure of the label than that, 0 to 100. */
        public Builder scoreBelow(BigDecimal score) {
            scoreBelow = plain(score);
            return this;
        }

        /** Its frame stands at this position or behind it. */
        public Builder from(Duration position) {
            from = position;
            return this;
        }

        /** Its frame stands before this position. */
        public Builder to(Duration position) {
            to = position;
            return this;
        }

        /** So many frames at least are like that, from 1. */
        public Builder minFrames(long frames) {
            minFrames = frames;
            return this;
        }

        /** The rule: what to make of such findings. */
        public Rule then(Ruling ruling) {
            return new Rule(id, when(), ruling);
        }

        When when() {
            Map<Trait, NavigableSet<String>> named = new EnumMap<>(Trait.class);
            words.forEach((trait, some) -> named.put(trait, Collections.unmodifiableNavigableSet(new TreeSet<>(some))));
            return new When(
                    Collections.unmodifiableMap(named),
                    Collections.unmodifiableSet(EnumSet.copyOf(suggestions)),
                    Optional.ofNullable(scoreAtLeast),
                    Optional.ofNullable(scoreBelow),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Optional.ofNullable(minFrames));
        }

        /** Without zeros at the end; what is no score at all stays as it is, for the policy to refuse. */
        private static BigDecimal plain(BigDecimal score) {
            BigDecimal stripped = score.stripTrailingZeros();
            return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 3
                    ? stripped.setScale(0)
                    : stripped;
        }
    }
}
