package dev.verdict.testdata.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Clock;
import dev.verdict.testdata.trees.Json;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How two verdicts on one body differ, in words of moderation: {@code suggestion pass → block because …},
 * {@code frame 00:02:59.999 only in actual}. Complete: two verdicts without a difference are equal but for what decides
 * nothing, sentences for a person and the digest of the policy.
 *
 * <p>Rows are told apart by what they are about, not by their place in a list: a frame by its position, a finding by its
 * scene and label, an issue by its kind and address. This is stricter than a comparison of services, which holds nothing against a
 * service that it does not look at.
 */
public final class SemanticDiff {
    private static final String ARROW = " → ";
    private static final int LONGEST = 160;

    /** Members that no decision hangs on. */
    private static final Set<String> NOT_COMPARED = Set.of("message", "digest");

    private final List<String> lines = new ArrayList<>();

    private SemanticDiff() {}

    /** One line for each difference; none if the two say the same. */
    public static List<String> between(Verdict expected, Verdict actual) {
        return between(Json.tree(VerdictJson.text(expected)), Json.tree(VerdictJson.text(actual)));
    }

    /** The same for canonical JSON: verdicts, lists of verdicts, errors. */
    static List<String> between(JsonNode expected, JsonNode actual) {
        SemanticDiff diff = new SemanticDiff();
        JsonNode one = compared(expected);
        JsonNode other = compared(actual);
        if (!one.equals(other)) {
            diff.document(one, other);
        }
        return List.copyOf(diff.lines);
    }

    /** {@code block because …}. */
    static String brief(JsonNode verdict) {
        return verdict.path("suggestion").asText("no suggestion") + because(verdict);
    }

    private static JsonNode compared(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = Json.array();
            node.forEach(element -> list.add(compared(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = Json.object();
        node.properties().forEach(member -> {
            // Spellings are kept by member, and a service may call one of its own so.
            if (member.getKey().equals("original")) {
                object.set(member.getKey(), member.getValue());
            } else if (!NOT_COMPARED.contains(member.getKey())) {
                object.set(member.getKey(), compared(member.getValue()));
            }
        });
        return object;
    }

    private void document(JsonNode expected, JsonNode actual) {
        if (!expected.isArray() && !actual.isArray()) {
            verdict("", expected, actual);
            return;
        }
        if (expected.size() != actual.size()) {
            lines.add("jobs " + expected.size() + ARROW + actual.size());
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            verdict("job " + (i + 1), expected.get(i), actual.get(i));
        }
    }

    private void verdict(String subject, JsonNode expected, JsonNode actual) {
        boolean flipped = !expected.path("suggestion").equals(actual.path("suggestion"));
        if (flipped) {
            line(
                    subject,
                    "suggestion " + shown(expected.path("suggestion")) + ARROW + shown(actual.path("suggestion"))
                            + because(actual));
        }
        // The causes of a flip are told with it, and the decision's suggestion is the verdict's.
        Set<String> told = flipped ? Set.of("suggestion", "causes") : Set.of();
        for (String name : names(expected, actual)) {
            JsonNode one = expected.path(name);
            JsonNode other = actual.path(name);
            if (name.equals("decision")) {
                members(subject, one, other, told);
            } else if (name.equals("report")) {
                members(subject, one, other, Set.of());
            } else if (!name.equals("suggestion")) {
                member(subject, name, one, other);
            }
        }
    }

    private static String because(JsonNode verdict) {
        JsonNode causes = verdict.path("decision").path("causes");
        if (causes.isEmpty()) {
            return "";
        }
        JsonNode first = causes.get(0);
        String about = about(first);
        String place = (about.isEmpty() ? "" : " on " + about)
                + (first.has("atMs") ? " at " + clock(first.path("atMs")) : "")
                + (first.has("source") ? ", " + place(first) : "");
        return " because " + first.path("reason").asText() + place
                + (causes.size() > 1 ? ", and " + (causes.size() - 1) + " more" : "");
    }

    private static Set<String> names(JsonNode expected, JsonNode actual) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void members(String subject, JsonNode expected, JsonNode actual, Set<String> told) {
        for (String name : names(expected, actual)) {
            if (!told.contains(name)) {
                member(subject, name, expected.path(name), actual.path(name));
            }
        }
    }

    private void member(String subject, String name, JsonNode expected, JsonNode actual) {
        if (expected.equals(actual)) {
            return;
        }
        if (expected.isArray() || actual.isArray()) {
            list(subject, name, expected, actual);
        } else if (expected.isObject() || actual.isObject()) {
            String inner = name.equals("timeline") || name.equals("audio") ? subject : join(subject, name);
            int before = lines.size();
            members(inner, expected, actual, Set.of());
            if (lines.size() == before || expected.isValueNode() || actual.isValueNode()) {
                line(subject, name + " " + shown(expected) + ARROW + shown(actual));
            }
        } else {
            line(subject, name + " " + shown(expected) + ARROW + shown(actual));
        }
    }

    /** What rows of a list are, and by which members they are told apart, from the surest to the loosest. */
    private enum Rows {
        FRAMES("atMs", "source", "snapshot"),
        FINDINGS("scene label source", "scene label", "source", "scene"),
        PARTS("part source", "part", "source"),
        CAUSES("reason rule part scene label source", "part scene label", "source"),
        OVERRULED("reason rule part scene label source", "part scene label", "source"),
        RULES("rule part scene label", "rule"),
        SCENES("scene"),
        SEGMENTS("startMs endMs", "source"),
        PAGES("page"),
        ISSUES("code source", "source"),
        UNMAPPED("source"),
        OTHER();

        @SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
        private final List<List<String>> keys;

        Rows(String... keys) {
            this.keys = Stream.of(keys).map(key -> List.of(key.split(" "))).toList();
        }

        static Rows of(String name) {
            return Stream.of(values())
                    .filter(rows -> rows.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** How a row is called. */
        String called(JsonNode row) {
            return switch (this) {
                case FRAMES -> row.has("atMs") ? "frame " + clock(row.path("atMs")) : "frame without a position";
                case FINDINGS -> about(row).isEmpty() ? "a row" : about(row);
                case PARTS -> row.path("part").asText();
                case CAUSES -> called("cause", row);
                case OVERRULED -> called("overruled", row);
                case RULES -> called("rule " + row.path("rule").asText(), row);
                case SCENES -> "scene " + row.path("scene").asText();
                case SEGMENTS -> "sound from " + clock(row.path("startMs"));
                case PAGES -> "page " + row.path("page").asText();
                case ISSUES -> "issue " + row.path("code").asText() + " at " + place(row);
                case UNMAPPED -> "unmapped " + place(row);
                case OTHER -> shown(row);
            };
        }

        private static String called(String what, JsonNode row) {
            String about = about(row);
            return what + " " + (about.isEmpty() ? row.path("reason").asText("overall") : about);
        }

        /** What a row says, where it stands on one side alone. */
        String said(JsonNode row) {
            return switch (this) {
                case FRAMES -> elements(row.path("findings")).map(Rows::finding).collect(Collectors.joining("; "));
                case FINDINGS -> finding(row);
                case PARTS ->
                    Stream.concat(
                                    Stream.of(word(row, "suggestion")),
                                    elements(row.path("findings")).map(Rows::finding))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("; "));
                case UNMAPPED -> abridged(row.path("json").asText());
                case ISSUES -> abridged(row.path("value").asText(""));
                case SEGMENTS -> abridged(row.path("text").asText(""));
                default -> "";
            };
        }

        private static String finding(JsonNode row) {
            return Stream.of(about(row), word(row, "suggestion"), word(row, "score"), place(row))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static String word(JsonNode row, String name) {
            return row.path(name).asText("");
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void list(String subject, String name, JsonNode expected, JsonNode actual) {
        Rows rows = Rows.of(name);
        List<JsonNode> left = new ArrayList<>(elements(expected).toList());
        List<JsonNode> right = new ArrayList<>(elements(actual).toList());
        Map<Integer, Integer> pairs = new HashMap<>();
        pair(left, right, pairs, row -> row);
        for (List<String> key : rows.keys) {
            pair(left, right, pairs, row -> key(row, key));
        }
        int before = lines.size();
        for (int i = 0; i < left.size(); i++) {
            Integer partner = pairs.get(i);
            JsonNode row = left.get(i);
            if (partner == null) {
                only(subject, rows, name, row, "golden");
            } else if (!row.equals(right.get(partner))) {
                members(join(subject, rows.called(row)), row, right.get(partner), Set.of());
            }
        }
        Set<Integer> taken = Set.copyOf(pairs.values());
        for (int i = 0; i < right.size(); i++) {
            if (!taken.contains(i)) {
                only(subject, rows, name, right.get(i), "actual");
            }
        }
        if (lines.size() == before) {
            line(subject, name + " in another order");
        }
    }

    private void only(String subject, Rows rows, String name, JsonNode row, String side) {
        String said = rows.said(row);
        String called = rows == Rows.OTHER ? name + " " + shown(row) : rows.called(row);
        line(subject, called + " only in " + side + (said.isEmpty() ? "" : ": " + said));
    }

    private static Object key(JsonNode row, List<String> names) {
        List<JsonNode> key = names.stream().map(row::path).toList();
        // Rows that say nothing of a key are not alike because of that.
        return key.stream().allMatch(JsonNode::isMissingNode) ? new Object() : key;
    }

    /** Pairs rows that have no partner yet and are alike, in their order. */
    private static void pair(
            List<JsonNode> left,
            List<JsonNode> right,
            Map<Integer, Integer> pairs,
            Function<JsonNode, Object> likeness) {
        Set<Integer> taken = Set.copyOf(pairs.values());
        Map<Object, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            if (!taken.contains(i)) {
                free.computeIfAbsent(likeness.apply(right.get(i)), any -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            if (!pairs.containsKey(i)) {
                Deque<Integer> alike = free.get(likeness.apply(left.get(i)));
                if (alike != null && !alike.isEmpty()) {
                    pairs.put(i, Objects.requireNonNull(alike.poll()));
                }
            }
        }
    }

    /** {@code video porn/sexy}. */
    private static String about(JsonNode row) {
        String label = Stream.of("scene", "label")
                .map(name -> row.path(name).asText(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("/"));
        return Stream.of(row.path("part").asText(""), label)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String place(JsonNode row) {
        String source = row.path("source").asText("");
        return source.isEmpty() && row.has("source") ? "the root" : source;
    }

    /** {@code 00:02:59.999}. */
    static String clock(JsonNode millis) {
        if (millis instanceof MissingNode) {
            return "an unknown position";
        }
        return Clock.of(Duration.ofMillis(millis.asLong()));
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        return value.isTextual() ? quoted(value.textValue()) : abridged(value.toString());
    }

    /** Words stand as they are, everything else in quotation marks. */
    private static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_.:/<>-]+") ? abridged(text) : "\"" + abridged(text) + "\"";
    }

    private static String abridged(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + ", " + inner;
    }

    private void line(String subject, String text) {
        lines.add(subject.isEmpty() ? text : subject + ": " + text);
    }
}
