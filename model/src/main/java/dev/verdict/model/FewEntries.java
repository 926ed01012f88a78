package dev.verdict.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@link #MOST} entries in the order of their names; for so few, a tree takes several times as much room and time.
 * Never changes.
 */
@SuppressWarnings("JdkObsolete") // what findings promise; nobody goes backwards
final class FewEntries<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
    static final int MOST = 8;

    private static final FewEntries<?> NONE = new FewEntries<>(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private FewEntries(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // it holds no value of any type
    static <V> FewEntries<V> none() {
        return (FewEntries<V>) NONE;
    }

    /** Entries whose names are in order and differ; the arrays must not change. */
    static <V> FewEntries<V> of(String[] names, V[] values) {
        return names.length == 0 ? none() : new FewEntries<>(names, values);
    }

    /** A map with these entries, for {@link #added} to add to and {@link #closed} to close. */
    @SuppressWarnings("unchecked") // the values of a map are of its type
    static <V> SortedMap<String, V> copyOf(Map<String, V> map) {
        map.values().forEach(Objects::requireNonNull);
        if (map.size() > MOST) {
            return new TreeMap<>(map);
        }
        boolean inOrder = map instanceof SortedMap<String, V> sorted && sorted.comparator() == null;
        Map<String, V> ordered = inOrder ? map : new TreeMap<>(map);
        return of(
                ordered.keySet().toArray(new String[0]), (V[]) ordered.values().toArray());
    }

    /** A map with one entry more: the map itself where nobody else has it yet. */
    static <V> SortedMap<String, V> added(SortedMap<String, V> map, String name, V value) {
        if (map instanceof FewEntries<V> few && (!few.isFull() || few.containsKey(name))) {
            return few.with(name, value);
        }
        SortedMap<String, V> tree = map instanceof TreeMap ? map : new TreeMap<>(map);
        tree.put(name, value);
        return tree;
    }

    /** A map that {@link #added} gave, for others to have. */
    static <V> SortedMap<String, V> closed(SortedMap<String, V> map) {
        return map instanceof TreeMap ? Collections.unmodifiableSortedMap(map) : map;
    }

    /** Whether a name more would be too many. */
    boolean isFull() {
        return names.length == MOST;
    }

    /** The same with another entry, in the place of the one with that name if there is one. */
    FewEntries<V> with(String name, V value) {
        int known = Arrays.binarySearch(names, name);
        if (known >= 0) {
            Object[] others = values.clone();
            others[known] = value;
            return new FewEntries<>(names, others);
        }
        int place = -known - 1;
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        Object[] moreValues = Arrays.copyOf(values, names.length + 1);
        System.arraycopy(names, place, moreNames, place + 1, names.length - place);
        System.arraycopy(values, place, moreValues, place + 1, names.length - place);
        moreNames[place] = name;
        moreValues[place] = value;
        return new FewEntries<>(moreNames, moreValues);
    }

    @Override
    public int size() {
        return names.length;
    }

    @SuppressWarnings("unchecked") // only values of this type come in
    private V value(int place) {
        return (V) values[place];
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int place = Arrays.asList(names).indexOf(name);
        return place < 0 ? null : value(place);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < names.length;
                    }

                    @Override
                    public Map.Entry<String, V> next() {
                        if (next == names.length) {
                            throw new NoSuchElementException();
                        }
                        return Map.entry(names[next], value(next++));
                    }
                };
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, V> subMap(String from, String to) {
        return tree().subMap(from, to);
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return tree().headMap(to);
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
        return tree().tailMap(from);
    }

    private SortedMap<String, V> tree() {
        return Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, V>) this));
    }

    @Override
    public String firstKey() {
        return key(0);
    }

    @Override
    public String lastKey() {
        return key(names.length - 1);
    }

    private String key(int place) {
        if (names.length == 0) {
            throw new NoSuchElementException();
        }
        return names[place];
    }
}
