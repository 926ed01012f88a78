package dev.verdict.adapters.wire;

import java.util.Collection;
import java.util.function.Function;

/**
 * What members mean by their names as they are spelled. Bodies spell few names, and these again and again, so what was
 * found out about a name is remembered, the documented names before all others; what bodies with many or long names spell
 * is not. Used by many threads at once.
 *
 * @param <T> what is found out about a name
 */
public final class Spellings<T> {
    private final Memory<String, T> known = new Memory<>();
    private final Function<String, T> meaning;

    /**
     * @param documented names as they are usually spelled
     * @param meaning finds out about a name in its {@link Names#folded folded} form
     */
    public Spellings(Collection<String> documented, Function<String, T> meaning) {
        this.meaning = meaning;
        documented.forEach(this::meaning);
    }

    /** What a name means, however it is spelled. */
    public T meaning(String name) {
        T found = known.get(name);
        if (found == null) {
            found = meaning.apply(Names.folded(name));
            if (Memory.isShort(name)) {
                known.keep(name, found);
            }
        }
        return found;
    }
}
