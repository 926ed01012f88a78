package dev.verdict.model;

import java.util.List;
import org.immutables.value.Value;

/** What was heard when, where a service tells. */
@Value.Immutable
public interface Audio {
    /** In the order of the body. */
    List<AudioSegment> segments();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableAudio.Builder {
        Builder() {}
    }
}
