package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Few entries are what a tree of them is. */
class FewEntriesTest {
    private static final String[] NAMES = {"ad", "live", "logo", "normal", "pip", "porn", "terrorism", "tv", "zz", "é"};

    @Test
    void aFewAreLikeATree() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            FewEntries<Integer> few = FewEntries.none();
            TreeMap<String, Integer> tree = new TreeMap<>();
            for (int entry = random.nextInt(20); entry > 0 && !few.isFull(); entry--) {
                String name = NAMES[random.nextInt(NAMES.length)];
                few = few.with(name, entry);
                tree.put(name, entry);
            }
            assertSame(few, tree);
        }
    }

    private static void assertSame(FewEntries<Integer> few, SortedMap<String, Integer> tree) {
        assertThat(few).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(tree).isEqualTo(few);
        assertThat(few.entrySet().size()).isEqualTo(tree.size());
        assertThat(few.keySet()).containsExactlyElementsOf(tree.keySet());
        assertThat(few.values()).containsExactlyElementsOf(tree.values());
        for (String name : NAMES) {
            assertThat(few.get(name)).isEqualTo(tree.get(name));
            assertThat(few.containsKey(name)).isEqualTo(tree.containsKey(name));
            assertThat(few.headMap(name)).isEqualTo(tree.headMap(name));
            assertThat(few.tailMap(name)).isEqualTo(tree.tailMap(name));
            assertThat(few.subMap("live", "live" + name)).isEqualTo(tree.subMap("live", "live" + name));
        }
        assertThat(few.comparator()).isNull();
        if (!tree.isEmpty()) {
            assertThat(few.firstKey()).isEqualTo(tree.firstKey());
            assertThat(few.lastKey()).isEqualTo(tree.lastKey());
        }
    }

    @Test
    void nothingHasNoFirst() {
        assertThatThrownBy(() -> FewEntries.none().firstKey()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> FewEntries.none().lastKey()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> FewEntries.none().entrySet().iterator().next())
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anotherEntryChangesNothingThatWasGivenBefore() {
        FewEntries<Integer> one = FewEntries.<Integer>none().with("porn", 1);
        assertThat(one.with("ad", 2)).hasSize(2);
        assertThat(one.with("porn", 3)).containsEntry("porn", 3);
        assertThat(one).hasSize(1).containsEntry("porn", 1);
        assertThatThrownBy(() -> one.put("ad", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(one::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    /** However many a finding counts, they are in the order of their labels, the last one given for a label. */
    @Test
    void aFindingCountsAsManyAsItIsGiven() {
        for (int most : new int[] {0, 1, FewEntries.MOST - 1, FewEntries.MOST, FewEntries.MOST + 1, 50}) {
            Finding.Builder finding = Finding.builder().source(Source.root());
            TreeMap<String, Long> tree = new TreeMap<>();
            for (int i = most; i > 0; i--) {
                finding.putCount("label" + i, i).putCount("label" + i, 2L * i);
                tree.put("label" + i, 2L * i);
            }
            SortedMap<String, Long> counts = finding.build().counts();
            assertThat(counts).isEqualTo(tree);
            assertThat(counts.keySet()).containsExactlyElementsOf(tree.keySet());
            assertThat(finding.putCount("more", 1).build().counts()).hasSize(most + 1);
            assertThat(counts).hasSize(most);
        }
    }

    /** A copy has what it was copied from, in the order of the names, whatever becomes of that. */
    @Test
    void aCopyIsInOrderWhateverItsModelWas() {
        for (int size : new int[] {0, 1, FewEntries.MOST, FewEntries.MOST + 1, 50}) {
            TreeMap<String, Long> tree = new TreeMap<>();
            for (long i = 0; i < size; i++) {
                tree.put("label" + i, i);
            }
            for (Map<String, Long> model : List.of(tree, tree.descendingMap(), new HashMap<>(tree))) {
                SortedMap<String, Long> copy = FewEntries.copyOf(model);
                assertThat(copy.comparator()).isNull();
                assertThat(List.copyOf(copy.entrySet())).isEqualTo(List.copyOf(tree.entrySet()));
            }
            SortedMap<String, Long> copy = FewEntries.copyOf(tree);
            tree.put("more", 1L);
            assertThat(copy).hasSize(size);
        }
    }

    @Test
    void nothingIsNoValue() {
        for (int size : new int[] {1, FewEntries.MOST + 1}) {
            Map<String, Long> model = new HashMap<>();
            for (int i = 0; i < size; i++) {
                model.put("label" + i, null);
            }
            assertThatThrownBy(() -> FewEntries.copyOf(model)).isInstanceOf(NullPointerException.class);
        }
    }
}
