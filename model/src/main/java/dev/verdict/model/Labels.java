package dev.verdict.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The labels stated in a report or a scene. */
final class Labels {
    /** The label of a row in which nothing was found. */
    static final String NORMAL = "normal";

    private final TreeSet<String> stated = new TreeSet<>();

    void add(Collection<String> labels) {
        stated.addAll(labels);
    }

    void add(Finding finding) {
        Optional<String> label = finding.label();
        if (label.isPresent()) {
            stated.add(label.get());
        }
        for (Map.Entry<String, Long> count : finding.counts().entrySet()) {
            if (count.getValue() > 0) {
                stated.add(count.getKey());
            }
        }
    }

    void add(RowKind kind) {
        String label = kind.label();
        if (label != null) {
            stated.add(label);
        }
    }

    /** Whether a label says that anything but {@code normal} was seen. */
    static boolean isHit(@Nullable String label) {
        return label != null && !label.equals(NORMAL);
    }

    /** All but {@code normal}, in alphabetical order. */
    List<String> hits() {
        stated.remove(NORMAL);
        return List.copyOf(stated);
    }
}
