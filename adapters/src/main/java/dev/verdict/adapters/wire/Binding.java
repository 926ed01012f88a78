package dev.verdict.adapters.wire;

import com.fasterxml.jackson.core.JsonParser;
import dev.verdict.model.Source;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value of one component is bound. */
@FunctionalInterface
interface Binding {
    /**
     * Binds the value the parser stands on, which is not null, and leaves the parser on its last token. What cannot be
     * bound goes to the reading.
     *
     * @param holder the address of the object that has the member
     * @param member the member's name as it is spelled
     * @return null where nothing is stated or nothing could be bound
     */
    @Nullable
    Object bind(JsonParser json, Reading reading, Source holder, String member) throws IOException;

    /** Whether a bound value says that its object is there; SDKs write absent lists as empty ones. */
    default boolean states(Object bound) {
        return !(bound instanceof List<?> list) || !list.isEmpty();
    }
}
