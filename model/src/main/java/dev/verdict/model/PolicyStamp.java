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
        if (!isDigest(digest())) {
            throw new IllegalStateException(
                    "a digest is sha256: and 64 hexadecimal digits in lower case, not \"" + digest() + "\"");
        }
    }

    /** By hand: this runs at every start, and a pattern takes longer to get ready than the digest to look at. */
    private static boolean isDigest(String text) {
        boolean is = text.startsWith("sha256:") && text.length() == 7 + 64;
        for (int i = 7; is && i < text.length(); i++) {
            char c = text.charAt(i);
            is = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return is;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutablePolicyStamp.Builder {
        Builder() {}
    }
}
