package dev.verdict.testdata.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a golden does not show, because it is private or another with every request. Immutable.
 *
 * <p>A value becomes its kind and a number, {@code <id-1>}, counted from 1 in the order of the verdict: equal values get
 * equal numbers, different ones different numbers. So a golden still tells that two places say the same, and fails when
 * they no longer do; it does not tell what they say. A redacted value is also taken out of the sentences, leftovers and
 * spellings that repeat it, if it has four characters or more.
 *
 * <pre>{@code
 * Redaction.standard().times().member("report/job/bizType", "biz-type")
 * }</pre>
 */
public final class Redaction {
    private static final Redaction NONE = new Redaction(Map.of(), false, List.of());

    /** Shorter texts stand by chance in others. */
    private static final int LEAST_REPEATED = 4;

    /** Members that hold what stood in the body, in no canonical form. */
    private static final Set<String> FREE = Set.of("message", "value", "json");

    private static final String SPELLINGS = "original";

    /** The query of an address that is good for a while only, or for its bearer. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)(https?://[^\\s\"'<>\\\\?#]+)\\?(?=[^\\s\"'<>\\\\#]*?(?<=[?&;])"
                    + "(?:[a-z0-9-]*signature|[a-z0-9-]*credential|ossaccesskeyid|awsaccesskeyid|security-token|"
                    + "x-[a-z]+-security-token|access_?token|auth_key|token|sig|expires|key-pair-id)=)[^\\s\"'<>\\\\#]*");

    private static final String UNSIGNED = "$1?<signed>";

    /** The kind of a member by its path; {@code *} stands for any element of a list. */
    private final Map<String, String> members;

    private final boolean signedUrls;
    private final List<Passage> passages;

    /** Text inside texts. */
    private record Passage(Pattern pattern, String kind) {}

    private Redaction(Map<String, String> members, boolean signedUrls, List<Passage> passages) {
        this.members = Map.copyOf(members);
        this.signedUrls = signedUrls;
        this.passages = List.copyOf(passages);
    }

    /** Everything is shown. */
    public static Redaction none() {
        return NONE;
    }

    /** Signed addresses, user data, texts and ids. */
    public static Redaction standard() {
        return none().signedUrls().userData().texts().ids();
    }

    /** Also signed addresses, wherever they stand: the query goes, what it leads to stays. */
    public Redaction signedUrls() {
        return new Redaction(members, true, passages);
    }

    /** Also what the caller gave the job to carry. */
    public Redaction userData() {
        return member("report/job/userData", "user-data");
    }

    /** Also the words of people: titles, descriptions, comments, speech. */
    public Redaction texts() {
        return member("report/parts/*/text", "text").member("report/audio/segments/*/text", "text");
    }

    /** Also what names a job, a request, a media or a page in the service. */
    public Redaction ids() {
        return member("report/job/id", "id")
                .member("report/job/requestId", "id")
                .member("report/job/eventId", "id")
                .member("report/job/pipeline", "id")
                .member("report/media/id", "id")
                .member("report/timeline/nextPageToken", "id")
                .member("report/pages/*/requestId", "id")
                .member("report/pages/*/nextPageToken", "id");
    }

    /** Also where media and pictures are stored. */
    public Redaction locations() {
        return member("report/media/uri", "uri")
                .member("report/configuration/snapshotUri", "uri")
                .member("report/parts/*/uri", "uri")
                .member("report/parts/*/findings/*/snapshot", "uri")
                .member("report/timeline/frames/*/snapshot", "uri")
                .member("report/timeline/frames/*/findings/*/snapshot", "uri");
    }

    /** Also when a job was made, began and ended. */
    public Redaction times() {
        return member("report/job/createdAt", "time")
                .member("report/job/startedAt", "time")
                .member("report/job/finishedAt", "time");
    }

    /**
     * Also a member of the canonical JSON.
     *
     * @param path names from the root, with {@code *} for any element of a list: {@code report/parts/*}{@code /uri}
     * @param kind what stands in its place, in lower-case letters and hyphens; members of one kind are numbered together
     */
    public Redaction member(String path, String kind) {
        Map<String, String> more = new TreeMap<>(members);
        more.put(path, checked(kind));
        return new Redaction(more, signedUrls, passages);
    }

    /**
     * Also what matches a pattern inside any text, such as the name of a host. Not numbered.
     *
     * @param kind what stands in its place, in lower-case letters and hyphens
     * @throws IllegalArgumentException if the pattern matches what stands in its place
     */
    public Redaction matching(Pattern pattern, String kind) {
        if (pattern.matcher("<" + checked(kind) + ">").find()) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" matches <" + kind + ">, so what is redacted would never look so");
        }
        List<Passage> more = new ArrayList<>(passages);
        more.add(new Passage(pattern, kind));
        return new Redaction(members, signedUrls, more);
    }

    private static String checked(String kind) {
        if (!kind.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("a kind is lower-case letters and hyphens, not \"" + kind + "\"");
        }
        return kind;
    }

    /** The canonical JSON of a verdict, indented, with everything redacted. */
    public String text(Verdict verdict) {
        return Json.indented(applied(Json.tree(VerdictJson.text(verdict))));
    }

    boolean isNone() {
        return members.isEmpty() && !signedUrls && passages.isEmpty();
    }

    /** A copy with everything redacted; of a list of verdicts, with the numbers of all. Twice is as good as once. */
    JsonNode applied(JsonNode tree) {
        return isNone() ? tree : new Pass(this).over(tree);
    }

    /** Where a golden shows what is to be redacted. */
    List<String> open(JsonNode golden) {
        JsonNode redacted = applied(golden);
        return Trees.leaves(golden).stream()
                .filter(leaf -> !leaf.in(golden).equals(leaf.in(redacted)))
                .map(Trees.Place::pointer)
                .toList();
    }

    /** One verdict, or a list of them, being redacted. */
    private static final class Pass {
        private final Redaction redaction;
        /** What stands for a value, by kind and value. */
        private final Map<String, Map<String, String>> numbered = new TreeMap<>();
        /** What stands for values where they are repeated, longest first. */
        private final Map<String, String> repeated =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

        Pass(Redaction redaction) {
            this.redaction = redaction;
        }

        JsonNode over(JsonNode tree) {
            for (JsonNode verdict : verdicts(tree)) {
                number(verdict, "");
            }
            numbered.values()
                    .forEach(kind -> kind.forEach((value, shown) -> {
                        if (value.length() >= LEAST_REPEATED) {
                            repeated.put(value, shown);
                            String quoted = TextNode.valueOf(value).toString();
                            repeated.put(quoted.substring(1, quoted.length() - 1), shown);
                        }
                    }));
            if (!tree.isArray()) {
                return redacted(tree, "", false);
            }
            ArrayNode list = Json.array();
            tree.forEach(verdict -> list.add(redacted(verdict, "", false)));
            return list;
        }

        private static Iterable<JsonNode> verdicts(JsonNode tree) {
            return tree.isArray() ? tree : List.of(tree);
        }

        private void number(JsonNode node, String path) {
            String kind = redaction.members.get(path);
            if (kind != null && node.isValueNode()) {
                Map<String, String> known = numbered.computeIfAbsent(kind, any -> new LinkedHashMap<>());
                known.computeIfAbsent(node.asText(), value -> "<" + kind + "-" + (known.size() + 1) + ">");
            }
            node.properties().forEach(member -> number(member.getValue(), below(path, member.getKey())));
            if (node.isArray()) {
                node.forEach(element -> number(element, below(path, "*")));
            }
        }

        private static String below(String path, String step) {
            return path.isEmpty() ? step : path + "/" + step;
        }

        /**
         * @param free whether texts here are as they stood in the body
         */
        private JsonNode redacted(JsonNode node, String path, boolean free) {
            String kind = redaction.members.get(path);
            if (kind != null && node.isValueNode()) {
                return TextNode.valueOf(numbered.getOrDefault(kind, Map.of()).getOrDefault(node.asText(), ""));
            }
            if (node.isTextual()) {
                return TextNode.valueOf(text(node.textValue(), free));
            }
            if (node.isArray()) {
                ArrayNode list = Json.array();
                node.forEach(element -> list.add(redacted(element, below(path, "*"), free)));
                return list;
            }
            if (!node.isObject()) {
                return node;
            }
            ObjectNode object = Json.object();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey(),
                            redacted(
                                    member.getValue(),
                                    below(path, member.getKey()),
                                    free
                                            || FREE.contains(member.getKey())
                                            || member.getKey().equals(SPELLINGS))));
            return object;
        }

        private String text(String given, boolean free) {
            String text = given;
            if (free) {
                for (Map.Entry<String, String> value : repeated.entrySet()) {
                    text = text.replace(value.getKey(), value.getValue());
                }
            }
            if (redaction.signedUrls) {
                text = SIGNED.matcher(text).replaceAll(UNSIGNED);
            }
            for (Passage passage : redaction.passages) {
                text = passage.pattern().matcher(text).replaceAll("<" + passage.kind() + ">");
            }
            return text;
        }
    }
}
