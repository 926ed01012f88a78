package dev.verdict.adapters.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about texts of bodies, from body to body: vendors write few different things, and these again and
 * again. So that no body can fill it, it takes so many and no more, and its user keeps nothing in it that is
 * {@link #isShort long}. Used by many threads at once.
 */
final class Memory<K, V> {
    private static final int MOST = 256;
    /** Longer than any name or word of the documents. */
    private static final int LONGEST = 64;

    private final Map<K, V> known = new ConcurrentHashMap<>();

    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    @Nullable
    V get(K key) {
        return known.get(key);
    }

    /** Keeps what was found out, if there is room. Two threads may both find it out; they find the same. */
    boolean keep(K key, V found) {
        boolean fits = known.size() < MOST;
        if (fits) {
            known.put(key, found);
        }
        return fits;
    }
}
