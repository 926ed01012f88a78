package dev.verdict.normalizer.policy;

import dev.verdict.model.Decision;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a site decides where the service's words alone do not: what it makes of findings of a kind, and what a job speaks
 * for that is not finished, failed or cannot be read. The package's documentation says what a policy means.
 *
 * <pre>{@code
 * Policy policy = Policy.builder("shorts-2026-11")
 *         .rule(Rule.when("tv-logos-are-fine").scene("logo").label("tv").then(Ruling.IGNORE))
 *         .rule(Rule.when("weak-ads").part("video").scene("ad").scoreBelow(95).then(Ruling.PASS))
 *         .build();
 * }</pre>
 *
 * <p>The default, {@link #strictest}, has no rules and fails closed: what is not finished or cannot be read is for
 * review.
 */
public final class Policy {
    /** The name of the form of a policy in JSON. */
    public static final String SCHEMA = "verdict-policy/1";

    /**
     * The digest of {@link #strictest}, which does not change: a start need not work it out. A test holds it against one
     * that is worked out.
     */
    private static final String STRICTEST_DIGEST =
            "sha256:1a5bab41184c5c98f807e6c0392efa36c2a4aa923460216bff7b48114e8b0292";

    private static final Policy STRICTEST = new Policy(builder("strictest"), STRICTEST_DIGEST);

    private final String id;
    private final Suggestion whenPending;
    private final Suggestion whenFailed;
    private final Suggestion whenUnreadable;
    private final Optional<Suggestion> whenIncomplete;
    private final Map<Trait, NavigableSet<String>> custom;
    private final List<Rule> rules;
    private final PolicyStamp stamp;
    /** Made when first asked for; two threads may both make it, and make the same. */
    private @Nullable String json;

    private Policy(Builder builder) {
        this(builder, null);
    }

    /**
     * @param digest of its JSON; null if it has to be worked out
     */
    private Policy(Builder builder, @Nullable String digest) {
        id = builder.id;
        whenPending = builder.whenPending;
        whenFailed = builder.whenFailed;
        whenUnreadable = builder.whenUnreadable;
        whenIncomplete = builder.whenIncomplete;
        custom = builder.customWords();
        rules = List.copyOf(builder.rules);
        stamp = PolicyStamp.builder()
                .id(id)
                .digest(digest != null ? digest : "sha256:" + Sha256.of(json().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** The strictest stated word wins; what is pending, failed or unreadable is for review. */
    public static Policy strictest() {
        return STRICTEST;
    }

    /** A policy like {@link #strictest} until it is told otherwise. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Reads a policy in JSON, {@code verdict-policy/1}, in UTF-8.
     *
     * @throws MistakenPolicyException if it is no such policy; it tells every mistake
     */
    public static Policy read(byte[] json) {
        return PolicyReader.read(json);
    }

    /**
     * Reads a policy in JSON, {@code verdict-policy/1}.
     *
     * @throws MistakenPolicyException if it is no such policy; it tells every mistake
     */
    public static Policy read(String json) {
        return PolicyReader.read(json);
    }

    /** The JSON Schema (draft 2020-12) of a policy, as it is published in this library's jar. */
    public static String schema() {
        try (InputStream schema = Policy.class.getResourceAsStream("verdict-policy-1.schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the schema is not in the jar");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return id;
    }

    /** What a job that has not ended speaks for. */
    public Suggestion whenPending() {
        return whenPending;
    }

    /** What a job that failed speaks for. */
    public Suggestion whenFailed() {
        return whenFailed;
    }

    /**
     * What a missing or unreadable suggestion, an unknown state, an answer without suggestions and a pass that its own
     * frames contradict speak for.
     */
    public Suggestion whenUnreadable() {
        return whenUnreadable;
    }

    /**
     * What an answer speaks for whose list of frames is not complete, or of which a page is missing: review or block.
     * Absent where it speaks for nothing, as under {@link #strictest}.
     */
    public Optional<Suggestion> whenIncomplete() {
        return whenIncomplete;
    }

    /** Words of the site's own services that rules may name, by trait. */
    public Map<Trait, NavigableSet<String>> custom() {
        return custom;
    }

    /** The rules, the first that matches a finding before the others. */
    public List<Rule> rules() {
        return rules;
    }

    /** Id and digest, as they stand in every decision under this policy. */
    public PolicyStamp stamp() {
        return stamp;
    }

    /** The canonical JSON of the policy, {@code verdict-policy/1}; equal policies give equal text. */
    public String json() {
        String known = json;
        if (known == null) {
            known = PolicyWriter.text(this);
            json = known;
        }
        return known;
    }

    /** What to do about a report, and why. */
    public Decision decide(ModerationReport report) {
        return new Decider(this, report).decision();
    }

    /** A builder that begins with what this policy says. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.whenPending = whenPending;
        builder.whenFailed = whenFailed;
        builder.whenUnreadable = whenUnreadable;
        builder.whenIncomplete = whenIncomplete;
        custom.forEach((trait, words) -> builder.custom(trait, words.toArray(String[]::new)));
        builder.rules.addAll(rules);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policy policy && json().equals(policy.json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return json();
    }

    /** Takes what differs from {@link Policy#strictest}. */
    public static final class Builder {
        private final String id;
        private Suggestion whenPending = Suggestion.REVIEW;
        private Suggestion whenFailed = Suggestion.REVIEW;
        private Suggestion whenUnreadable = Suggestion.REVIEW;
        private Optional<Suggestion> whenIncomplete = Optional.empty();
        private final Map<Trait, NavigableSet<String>> custom = new EnumMap<>(Trait.class);
        private final List<Rule> rules = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        /** What a job that has not ended speaks for; {@code PASS} lets unfinished jobs pass. */
        public Builder whenPending(Suggestion suggestion) {
            whenPending = suggestion;
            return this;
        }

        /** What a job that failed speaks for; {@code PASS} lets failed jobs pass. */
        public Builder whenFailed(Suggestion suggestion) {
            whenFailed = suggestion;
            return this;
        }

        /** What cannot be read speaks for; {@code PASS} lets answers pass that state nothing. */
        public Builder whenUnreadable(Suggestion suggestion) {
            whenUnreadable = suggestion;
            return this;
        }

        /** What an answer speaks for whose frames are not all there: {@code REVIEW} or {@code BLOCK}. */
        public Builder whenIncomplete(Suggestion suggestion) {
            whenIncomplete = Optional.of(suggestion);
            return this;
        }

        Builder whenIncomplete(Optional<Suggestion> suggestion) {
            whenIncomplete = suggestion;
            return this;
        }

        /** Allows words that no table of this library holds, such as those of a service of the site's own. */
        public Builder custom(Trait trait, String... words) {
            custom.computeIfAbsent(trait, none -> new TreeSet<>()).addAll(Arrays.asList(words));
            return this;
        }

        /** Adds a rule behind those that are there. */
        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Makes the policy.
         *
         * @throws MistakenPolicyException if there is a mistake in it; it tells all of them
         */
        public Policy build() {
            List<PolicyMistake> mistakes = PolicyCheck.of(this).mistakes();
            if (!mistakes.isEmpty()) {
                throw new MistakenPolicyException(mistakes);
            }
            return new Policy(this);
        }

        /** Sets the rules; those added before are forgotten. */
        public Builder rules(List<Rule> some) {
            rules.clear();
            rules.addAll(some);
            return this;
        }

        /** The policy, if there is no mistake in it. */
        Optional<Policy> buildIfRight() {
            return PolicyCheck.of(this).mistakes().isEmpty() ? Optional.of(new Policy(this)) : Optional.empty();
        }

        String id() {
            return id;
        }

        Optional<Suggestion> whenIncomplete() {
            return whenIncomplete;
        }

        List<Rule> rules() {
            return rules;
        }

        Map<Trait, NavigableSet<String>> customWords() {
            Map<Trait, NavigableSet<String>> words = new EnumMap<>(Trait.class);
            custom.forEach(
                    (trait, some) -> words.put(trait, Collections.unmodifiableNavigableSet(new TreeSet<>(some))));
            return Collections.unmodifiableMap(words);
        }
    }
}
