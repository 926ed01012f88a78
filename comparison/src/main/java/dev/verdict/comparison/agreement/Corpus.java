package dev.verdict.comparison.agreement;

import dev.verdict.comparison.Coverage;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What services, and perhaps people, said about a number of media. Each verdict is boiled down to what agreement needs, so
 * that a corpus of long timelines fits into memory.
 */
public final class Corpus {
    /** The name under which the labels of people stand. */
    public static final String HUMAN = "human";

    private final SortedMap<String, SortedMap<String, Opinion>> media;
    private final SortedMap<String, Integer> repeated;

    private Corpus(Builder builder) {
        media = builder.media;
        repeated = builder.repeated;
    }

    /** A corpus in which verdicts are on one media if they name the same id, or the same address where they name no id. */
    public static Builder builder() {
        return builder(verdict -> {
            Media media = verdict.report().media();
            return media.id().or(media::uri);
        });
    }

    /**
     * A corpus in which verdicts are on one media if they have the same key.
     *
     * @param key empty for a verdict that can belong to no media
     */
    public static Builder builder(Function<? super Verdict, Optional<String>> key) {
        return new Builder(key);
    }

    /** The keys of all media, in alphabetical order. */
    public Set<String> media() {
        return Collections.unmodifiableSet(media.keySet());
    }

    /** Everyone who said anything: people first, then the services in alphabetical order. */
    SortedSet<String> raters() {
        SortedSet<String> raters = new TreeSet<>(Corpus::humanFirst);
        media.values().forEach(opinions -> raters.addAll(opinions.keySet()));
        return raters;
    }

    private static int humanFirst(String one, String other) {
        int people = Boolean.compare(other.equals(HUMAN), one.equals(HUMAN));
        return people == 0 ? one.compareTo(other) : people;
    }

    Optional<Opinion> opinion(String key, String rater) {
        return Optional.ofNullable(
                media.getOrDefault(key, Collections.emptySortedMap()).get(rater));
    }

    /** How many verdicts of a rater were not counted, since it has others on the same media. */
    int repeated(String rater) {
        return repeated.getOrDefault(rater, 0);
    }

    /** Gathers verdicts, in any order. */
    public static final class Builder {
        private final Function<? super Verdict, Optional<String>> key;
        private final SortedMap<String, SortedMap<String, Opinion>> media = new TreeMap<>();
        private final SortedMap<String, Integer> repeated = new TreeMap<>();
        private Function<ModerationReport, Coverage> coverage = Coverage::of;

        private Builder(Function<? super Verdict, Optional<String>> key) {
            this.key = key;
        }

        /** What the service behind a report looked at, where the caller knows more than the report tells. */
        public Builder coverage(Function<ModerationReport, Coverage> coverage) {
            this.coverage = coverage;
            return this;
        }

        /** Adds a verdict; false if it has no key, so that it belongs to no media and does not count. */
        public boolean add(Verdict verdict) {
            Optional<String> media = key.apply(verdict);
            media.ifPresent(known -> add(known, verdict));
            return media.isPresent();
        }

        /**
         * Adds a verdict on a media that the caller knows. Of several verdicts of one service on one media the strictest
         * counts, for what one of them saw is there.
         */
        public Builder add(String media, Verdict verdict) {
            String service = verdict.report().service();
            return add(media, service, Opinion.of(verdict, coverage.apply(verdict.report())));
        }

        /**
         * Adds what a person says about a media.
         *
         * @param suggestion empty where the person only names categories
         * @param categories canonical categories that are there; whatever is not named is not there
         */
        public Builder addHuman(String media, Optional<Suggestion> suggestion, Set<String> categories) {
            return add(media, HUMAN, Opinion.ofPerson(suggestion, new TreeSet<>(categories)));
        }

        private Builder add(String key, String rater, Opinion opinion) {
            SortedMap<String, Opinion> opinions = media.computeIfAbsent(key, any -> new TreeMap<>());
            if (opinions.containsKey(rater)) {
                repeated.merge(rater, 1, Integer::sum);
            }
            opinions.merge(rater, opinion, (one, other) -> Opinion.STRICTNESS.compare(one, other) >= 0 ? one : other);
            return this;
        }

        public Corpus build() {
            return new Corpus(this);
        }
    }
}
