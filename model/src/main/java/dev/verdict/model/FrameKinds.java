package dev.verdict.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what rows say alike. */
final class FrameKinds {
    /** Kinds up to which looking through them is quicker than looking one up. */
    private static final int FEW = 8;

    private record Said(
            @Nullable Suggestion suggestion,
            @Nullable String scene,
            @Nullable String label) {
        /** From the words alone, which tell nearly all. */
        @Override
        public int hashCode() {
            return Objects.hashCode(scene) * 31 + Objects.hashCode(label);
        }
    }

    /** What the rows of each kind say, and what is told of them. */
    private final List<RowKind> said;

    private final List<FrameKind> kinds;
    /** The places of the kinds in the lists, once there are more than a few. */
    private Map<Said, Integer> places = Map.of();

    /**
     * @param expected how many kinds there are likely to be
     */
    FrameKinds(int expected) {
        said = new ArrayList<>(expected);
        kinds = new ArrayList<>(expected);
    }

    /**
     * Adds the rows of a frame.
     *
     * @param stated the word that they have to state; null for all of them
     */
    void add(Frame frame, @Nullable Suggestion stated) {
        for (Finding finding : frame.findings()) {
            RowKind kind = RowKind.of(finding);
            if (stated == null || kind.suggestion() == stated) {
                add(kind, 1, frame.at(), finding.source());
            }
        }
    }

    /** Adds a number of rows of one kind, the first of which stands at the given place. */
    void add(RowKind kind, long count, Optional<Duration> at, Source source) {
        int place = kinds.size() < FEW ? search(kind) : lookUp(kind);
        if (place == kinds.size()) {
            said.add(kind);
            kinds.add(new FrameKind(
                    Optional.ofNullable(kind.suggestion()),
                    Optional.ofNullable(kind.scene()),
                    Optional.ofNullable(kind.label()),
                    count,
                    at,
                    source));
        } else {
            kinds.set(place, kinds.get(place).more(count));
        }
    }

    /** The place of a kind; behind the last where it is new. */
    private int search(RowKind kind) {
        int place = 0;
        while (place < said.size() && !said.get(place).saysTheSameAs(kind)) {
            place++;
        }
        return place;
    }

    private int lookUp(RowKind kind) {
        if (places.isEmpty()) {
            places = new HashMap<>();
        }
        for (int place = places.size(); place < said.size(); place++) {
            places.put(words(said.get(place)), place);
        }
        Integer known = places.putIfAbsent(words(kind), kinds.size());
        return known == null ? kinds.size() : known;
    }

    private static Said words(RowKind kind) {
        return new Said(kind.suggestion(), kind.scene(), kind.label());
    }

    List<FrameKind> list() {
        return Collections.unmodifiableList(kinds);
    }
}
