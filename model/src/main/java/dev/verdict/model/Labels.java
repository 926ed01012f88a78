package dev.verdict.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The labels stated in a report or a scene. */
final class Labels {
    /** The label of a row in which nothing was found. */
    static final String NORMAL = "normal";

    private final TreeSet<String> stated = new TreeSet<>();

    void add(Collection<String> labels) {
        stated.addAll(labels);
    }

    void add(Finding finding) {
        finding.label().ifPresent(stated::add);
        finding.counts().forEach((label, count) -> {
            if (count > 0) {
                stated.add(label);
            }
        });
    }

    /** All but {@code normal}, in alphabetical order. */
    List<String> hits() {
        stated.remove(NORMAL);
        return List.copyOf(stated);
    }
}
