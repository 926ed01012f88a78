package dev.verdict.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what rows say alike. */
final class FrameKinds {
    /** Kinds up to which looking through them is quicker than looking one up. */
    private static final int FEW = 8;

    private record Said(Optional<Suggestion> suggestion, Optional<String> scene, Optional<String> label) {
        /** From the words alone, which tell nearly all. */
        @Override
        public int hashCode() {
            return scene.hashCode() * 31 + label.hashCode();
        }
    }

    private final List<FrameKind> kinds;
    /** The places of the kinds in the list, once there are more than a few. */
    private Map<Said, Integer> places = Map.of();

    /**
     * @param expected how many kinds there are likely to be
     */
    FrameKinds(int expected) {
        kinds = new ArrayList<>(expected);
    }

    /**
     * Adds the rows of a frame.
     *
     * @param stated the word that they have to state; null for all of them
     */
    void add(Frame frame, @Nullable Suggestion stated) {
        for (Finding finding : frame.findings()) {
            Optional<Suggestion> word = finding.suggestion();
            if (stated == null || (word.isPresent() && word.get() == stated)) {
                add(new FrameKind(word, finding.scene(), finding.label(), 1, frame.at(), finding.source()));
            }
        }
    }

    /** Adds a number of rows of one kind, the first of which stands at the given place. */
    void add(RowKind kind, long count, Duration at, Source source) {
        add(new FrameKind(
                Optional.ofNullable(kind.suggestion()),
                Optional.ofNullable(kind.scene()),
                Optional.ofNullable(kind.label()),
                count,
                Optional.of(at),
                source));
    }

    private void add(FrameKind kind) {
        int place = kinds.size() < FEW ? search(kind) : lookUp(kind);
        if (place == kinds.size()) {
            kinds.add(kind);
        } else {
            kinds.set(place, kinds.get(place).more(kind.count()));
        }
    }

    /** The place of a kind; behind the last where it is new. */
    private int search(FrameKind kind) {
        int place = 0;
        while (place < kinds.size() && !kinds.get(place).saysTheSameAs(kind)) {
            place++;
        }
        return place;
    }

    private int lookUp(FrameKind kind) {
        if (places.isEmpty()) {
            places = new HashMap<>();
        }
        for (int place = places.size(); place < kinds.size(); place++) {
            places.put(said(kinds.get(place)), place);
        }
        Integer known = places.putIfAbsent(said(kind), kinds.size());
        return known == null ? kinds.size() : known;
    }

    private static Said said(FrameKind kind) {
        return new Said(kind.suggestion(), kind.scene(), kind.label());
    }

    List<FrameKind> list() {
        return Collections.unmodifiableList(kinds);
    }
}
