package dev.verdict.cli.policy;

import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Documents;
import dev.verdict.model.Suggestion;
import dev.verdict.normalizer.policy.Difference;
import dev.verdict.normalizer.policy.Flip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What flips, counted by what it flips to and by what makes it; of each kind the first few. Used by many threads. */
final class Flips {
    /** Of each kind. */
    private static final int EXAMPLES = 3;

    private final List<String> files;
    private final Map<Kind, Tally> kinds = new TreeMap<>();
    private long decisions;

    /**
     * @param files in the order in which they are read
     */
    Flips(List<String> files) {
        this.files = files;
    }

    /** Where a verdict stands among all that are read. */
    record Order(int file, long line, int place) implements Comparable<Order> {
        private static final Comparator<Order> READ =
                Comparator.comparingInt(Order::file).thenComparing(Order::line).thenComparing(Order::place);

        @Override
        public int compareTo(Order other) {
            return READ.compare(this, other);
        }
    }

    /** What flips alike, the softest first: whoever reads the list from the top must not miss that. */
    record Kind(Suggestion from, Suggestion to, List<Difference> because) implements Comparable<Kind> {
        private static final Comparator<Kind> SOFTEST = Comparator.comparing(Kind::step)
                .thenComparing(Kind::from, Comparator.reverseOrder())
                .thenComparing(kind -> kind.because().toString());

        private int step() {
            return to.compareTo(from);
        }

        @Override
        public int compareTo(Kind other) {
            return SOFTEST.compare(this, other);
        }
    }

    /** A flip and where it was found. */
    record Example(Order order, String place, Flip flip) implements Comparable<Example> {
        @Override
        public int compareTo(Example other) {
            return order.compareTo(other.order);
        }
    }

    /** How many of a kind, and the first of them. */
    static final class Tally {
        private long count;
        private final TreeSet<Example> first = new TreeSet<>();

        private void add(Example example) {
            count++;
            first.add(example);
            if (first.size() > EXAMPLES) {
                first.pollLast();
            }
        }

        long count() {
            return count;
        }

        List<Example> examples() {
            return new ArrayList<>(first);
        }
    }

    Order order(Document document, int place) {
        String name =
                document.name().equals(Documents.STANDARD_INPUT_NAME) ? Documents.STANDARD_INPUT : document.name();
        return new Order(files.indexOf(name), document.line().orElse(0), place);
    }

    synchronized void add(Order order, String place, Optional<Flip> flip) {
        decisions++;
        flip.ifPresent(one -> kinds.computeIfAbsent(
                        new Kind(one.before().suggestion(), one.after().suggestion(), one.because()),
                        any -> new Tally())
                .add(new Example(order, place, one)));
    }

    synchronized long decisions() {
        return decisions;
    }

    synchronized Map<Kind, Tally> kinds() {
        return new TreeMap<>(kinds);
    }

    long all() {
        return kinds().values().stream().mapToLong(Tally::count).sum();
    }

    long softer() {
        return kinds().entrySet().stream()
                .filter(kind -> kind.getKey().step() < 0)
                .mapToLong(kind -> kind.getValue().count())
                .sum();
    }
}
