package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** One body on its way through one SDK: the changes it meets, and those that are left out to see whether they matter. */
final class Passage {
    private final Set<Change> without;
    private final Set<Change> met = EnumSet.noneOf(Change.class);

    Passage(Set<Change> without) {
        this.without = without;
    }

    /** Notes that a change is due here; tells whether to make it. */
    boolean makes(Change change) {
        met.add(change);
        return !without.contains(change);
    }

    /** The digits a number comes out with, if that change is due and made; the value as it is otherwise. */
    JsonNode number(Change change, boolean due, JsonNode value, String digits) {
        return due && !makes(change) ? value : Wire.number(digits);
    }

    Set<Change> met() {
        return met;
    }
}
