package dev.verdict.testdata.trees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Walks through bodies and changes copies of them, one place at a time. */
public final class Trees {
    /**
     * A place in a tree.
     *
     * @param pointer its JSON Pointer
     */
    public record Place(String pointer, List<Object> steps) {
        private static final Place ROOT = new Place("", List.of());

        public Place member(String name) {
            return step("/" + Json.escaped(name), name);
        }

        public Place element(int place) {
            return step("/" + place, place);
        }

        private Place step(String text, Object step) {
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Place(pointer + text, longer);
        }

        /** The name of the member that stands here or, in a list, holds the list. */
        public String name() {
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (steps.get(i) instanceof String name) {
                    return name;
                }
            }
            return "";
        }

        public boolean isElement() {
            return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Integer;
        }

        /** Whether this place is the other one or stands inside it. */
        public boolean isWithin(String other) {
            return pointer.equals(other) || pointer.startsWith(other + "/");
        }

        public JsonNode in(JsonNode tree) {
            JsonNode node = tree;
            for (Object step : steps) {
                node = step instanceof String name ? node.path(name) : node.path((Integer) step);
            }
            return node;
        }
    }

    private Trees() {}

    /** The whole tree. */
    public static Place root() {
        return Place.ROOT;
    }

    /**
     * What stands at a JSON Pointer; a missing node where nothing does. Where JSON is given as text, the pointer goes on
     * inside it.
     */
    public static JsonNode at(JsonNode body, String pointer) {
        JsonNode node = body;
        String rest = pointer;
        while (!rest.isEmpty()) {
            node = opened(node);
            int slash = rest.indexOf('/', 1);
            String step = rest.substring(0, slash < 0 ? rest.length() : slash);
            node = node.at(step);
            rest = rest.substring(step.length());
        }
        return opened(node);
    }

    /** Only objects and lists are opened; text that is no such JSON is itself. */
    private static JsonNode opened(JsonNode node) {
        return inText(node).orElse(node);
    }

    /** The object or list that stands in a text as JSON; empty if the node is no text, or its text no such JSON. */
    static Optional<JsonNode> inText(JsonNode node) {
        if (!node.isTextual() || !node.textValue().strip().matches("(?s)[{\\[].*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readTree(node.textValue()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Every place whose value is wanted, in the order of the document. */
    public static List<Place> places(JsonNode tree, Predicate<JsonNode> wanted) {
        List<Place> places = new ArrayList<>();
        collect(tree, Place.ROOT, wanted, places);
        return places;
    }

    /** Texts, numbers, truth values and nulls. */
    public static List<Place> leaves(JsonNode tree) {
        return places(tree, JsonNode::isValueNode);
    }

    /** Every member of every object. */
    public static List<Place> members(JsonNode tree) {
        return places(tree, node -> true).stream()
                .filter(place -> !place.steps().isEmpty() && !place.isElement())
                .toList();
    }

    private static void collect(JsonNode node, Place at, Predicate<JsonNode> wanted, List<Place> places) {
        if (wanted.test(node)) {
            places.add(at);
        }
        node.properties().forEach(member -> collect(member.getValue(), at.member(member.getKey()), wanted, places));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.element(i), wanted, places);
            }
        }
    }

    /** A copy with another value at one place. */
    public static JsonNode with(JsonNode tree, Place place, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonNode parent = parent(place).in(copy);
        Object last = place.steps().get(place.steps().size() - 1);
        if (last instanceof String name) {
            ((ObjectNode) parent).set(name, value);
        } else {
            ((ArrayNode) parent).set((Integer) last, value);
        }
        return copy;
    }

    /** A copy with one member more in the object at a place, behind the others. */
    public static JsonNode withMember(JsonNode tree, Place object, String name, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        ((ObjectNode) object.in(copy)).set(name, value);
        return copy;
    }

    /** A copy without one member. */
    public static JsonNode without(JsonNode tree, Place place) {
        JsonNode copy = tree.deepCopy();
        ((ObjectNode) parent(place).in(copy)).remove(place.name());
        return copy;
    }

    private static Place parent(Place place) {
        Place parent = Place.ROOT;
        for (Object step : place.steps().subList(0, place.steps().size() - 1)) {
            parent = step instanceof String name ? parent.member(name) : parent.element((Integer) step);
        }
        return parent;
    }

    /** The same tree with the members of each object in another order, except inside the places left alone. */
    public static JsonNode withMembersShuffled(JsonNode tree, Random random, Predicate<Place> leftAlone) {
        return shuffled(tree, Place.ROOT, random, leftAlone, true);
    }

    /** The same tree with the elements of each list in another order. */
    public static JsonNode withElementsShuffled(JsonNode tree, Random random) {
        return shuffled(tree, Place.ROOT, random, place -> false, false);
    }

    private static JsonNode shuffled(
            JsonNode node, Place at, Random random, Predicate<Place> leftAlone, boolean members) {
        if (node.isValueNode() || leftAlone.test(at)) {
            return node;
        }
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(node.properties());
            if (members) {
                Collections.shuffle(entries, random);
            }
            ObjectNode object = Json.object();
            entries.forEach(entry -> object.set(
                    entry.getKey(), shuffled(entry.getValue(), at.member(entry.getKey()), random, leftAlone, members)));
            return object;
        }
        List<JsonNode> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(shuffled(node.get(i), at.element(i), random, leftAlone, members));
        }
        if (!members) {
            Collections.shuffle(elements, random);
        }
        return Json.array().addAll(elements);
    }
}
