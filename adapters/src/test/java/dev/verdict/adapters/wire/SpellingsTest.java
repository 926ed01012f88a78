package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found out about a name counts for all its spellings, and is found out once for each. */
class SpellingsTest {
    private final List<String> asked = new ArrayList<>();
    private final Spellings<Integer> lengths = spellings(List.of());

    private Spellings<Integer> spellings(List<String> documented) {
        return new Spellings<>(documented, folded -> {
            asked.add(folded);
            return folded.length();
        });
    }

    @Test
    void allSpellingsMeanTheSame() {
        for (String spelling : List.of("TopList", "topList2", "top_list", "TOP-LIST", "TopList")) {
            assertThat(lengths.meaning(spelling)).isEqualTo(7);
        }
        assertThat(asked).containsExactly("toplist", "toplist", "toplist", "toplist");
    }

    @Test
    void longNamesAndManyNamesTakeNoRoom() {
        assertThat(lengths.meaning("a".repeat(65))).isEqualTo(65);
        assertThat(lengths.meaning("a".repeat(65))).isEqualTo(65);
        assertThat(asked).hasSize(2);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 300; i++) {
                assertThat(lengths.meaning("a" + i + "b"))
                        .isEqualTo(2 + Integer.toString(i).length());
            }
        }
        assertThat(asked).hasSize(2 + 300 + 300 - 256);
    }

    /** Whoever sends many names does not slow those that are documented. */
    @Test
    void documentedNamesAreRememberedBeforeAllOthers() {
        Spellings<Integer> spellings = spellings(List.of("TopList"));
        for (int i = 0; i < 300; i++) {
            spellings.meaning("a" + i + "b");
        }
        asked.clear();

        assertThat(spellings.meaning("TopList")).isEqualTo(7);
        assertThat(asked).isEmpty();
    }
}
