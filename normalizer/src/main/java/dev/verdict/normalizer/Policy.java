package dev.verdict.normalizer;

import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Suggestion;
import java.nio.charset.StandardCharsets;

/**
 * How a site decides where the service's words alone do not. The default, {@link #strictest}, fails closed: what is not
 * finished or cannot be read is for review.
 */
public final class Policy {
    private static final Policy STRICTEST = builder("strictest").build();

    private final String id;
    private final Suggestion whenPending;
    private final Suggestion whenFailed;
    private final Suggestion whenUnreadable;
    private final PolicyStamp stamp;

    private Policy(Builder builder) {
        id = builder.id;
        whenPending = builder.whenPending;
        whenFailed = builder.whenFailed;
        whenUnreadable = builder.whenUnreadable;
        stamp = PolicyStamp.builder().id(id).digest(digest()).build();
    }

    /** The strictest stated word wins; what is pending, failed or unreadable is for review. */
    public static Policy strictest() {
        return STRICTEST;
    }

    /** A policy like {@link #strictest} until it is told otherwise. */
    public static Builder builder(String id) {
        return new Builder(id);
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

    /** What a missing or unreadable suggestion, an unknown state or an answer without suggestions speaks for. */
    public Suggestion whenUnreadable() {
        return whenUnreadable;
    }

    /** Id and digest, as they stand in every decision under this policy. */
    public PolicyStamp stamp() {
        return stamp;
    }

    /** The canonical JSON of the policy, {@code verdict-policy/1}; equal policies give equal text. */
    public String json() {
        return "{\"schema\":\"verdict-policy/1\",\"id\":\"" + id + "\",\"whenPending\":\"" + whenPending.word()
                + "\",\"whenFailed\":\"" + whenFailed.word() + "\",\"whenUnreadable\":\"" + whenUnreadable.word()
                + "\"}";
    }

    private String digest() {
        return "sha256:" + Sha256.of(json().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what differs from {@link Policy#strictest}. */
    public static final class Builder {
        private final String id;
        private Suggestion whenPending = Suggestion.REVIEW;
        private Suggestion whenFailed = Suggestion.REVIEW;
        private Suggestion whenUnreadable = Suggestion.REVIEW;

        private Builder(String id) {
            if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
                throw new IllegalArgumentException(
                        "the id of a policy is 1 to 100 letters, digits, dots, dashes or underscores, not \"" + id
                                + "\"");
            }
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

        public Policy build() {
            return new Policy(this);
        }
    }
}
