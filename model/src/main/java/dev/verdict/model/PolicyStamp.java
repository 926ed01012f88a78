package dev.verdict.model;

import org.immutables.value.Value;

/** Names the policy that decided, so that a stored decision can be traced to its rules. */
@Value.Immutable
public interface PolicyStamp {
    String id();

    /** {@code sha256:} and the digest of the policy's canonical JSON, in hexadecimal. */
    String digest();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePolicyStamp.Builder {
        Builder() {}
    }
}
