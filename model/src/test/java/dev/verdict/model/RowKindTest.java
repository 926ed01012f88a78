package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowKindTest {
    private static RowKind unreadable(int label) {
        return new RowKind(null, null, null, null, Map.of("label", "{\"n\":" + label + "}"));
    }

    /** A body may have a different one in every row: searching among them must not take longer with each. */
    @Test
    void labelsThatAreNoWordsAreToldApartByTheirHash() {
        Set<Integer> hashes = new HashSet<>();
        for (int label = 0; label < 10_000; label++) {
            hashes.add(unreadable(label).hashCode());
            assertThat(unreadable(label)).isEqualTo(unreadable(label)).hasSameHashCodeAs(unreadable(label));
        }
        assertThat(hashes).hasSizeGreaterThan(9_000);
    }

    @Test
    void whatAServiceStatesOfARowIsMadeOnceForEachWord() {
        Map<String, String> original = Map.of("label", "Sexy");
        RowKind kind = new RowKind(null, "porn", "sexy", "sexual", original);
        for (Suggestion word : Suggestion.values()) {
            RowKind stating = kind.stating(word);
            assertThat(stating)
                    .isEqualTo(new RowKind(word, "porn", "sexy", "sexual", original))
                    .isNotEqualTo(kind)
                    .isSameAs(kind.stating(word));
        }
    }
}
