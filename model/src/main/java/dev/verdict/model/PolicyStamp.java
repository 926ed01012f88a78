package dev.verdict.model;

import org.immutables.value.Value;

/** Names the policy that decided, so that a stored decision can be traced to its rules. */
@Value.Immutable
public interface PolicyStamp {
    String id();

    /** {@code sha256:} and the digest of the policy's canonical JSON, in hexadecimal, lower case. */
    String digest();

    @Value.Check
    default void check() {
        if (!digest().matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalStateException(
                    "a digest is sha256: and 64 hexadecimal digits in lower case, not \"" + digest() + "\"");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePolicyStamp.Builder {
        Builder() {}
    }
}
