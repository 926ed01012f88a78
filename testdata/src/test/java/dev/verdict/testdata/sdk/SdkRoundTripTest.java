package dev.verdict.testdata.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.testdata.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every body goes through every SDK of its service and every usual dump. What comes out has the verdict of the original
 * body with the changes made to it that {@link Change} names, and no others.
 */
class SdkRoundTripTest {
    /** What the corpus shows only in bodies that an SDK refuses for something else. */
    private static final Map<String, String> MORE_OF_IMM = Map.of(
            "offset with a fraction", frames("{\"Rate\": 91.5, \"Offset\": 1.5, \"Label\": \"ad\"}"),
            "offset past 32 bits", frames("{\"Rate\": 91.5, \"Offset\": 4294967297, \"Label\": \"ad\"}"),
            "offset past 31 bits", frames("{\"Rate\": 91.5, \"Offset\": 2147483648, \"Label\": \"ad\"}"),
            "offset as text", frames("{\"Rate\": \"91.50\", \"Offset\": \"3\", \"Label\": \"ad\"}"),
            "empty rate", frames("{\"Rate\": \"\", \"Offset\": 3, \"Label\": \"ad\"}"),
            "empty offset", frames("{\"Rate\": 91.5, \"Offset\": \"\", \"Label\": \"ad\"}"),
            "word for a frame", frames("\"ad\""));

    private static final Set<Change> NEEDED = EnumSet.noneOf(Change.class);
    private static final List<Trip> TRIPS = Sdk.ALL.stream()
            .flatMap(sdk -> bodies(sdk.service()).entrySet().stream()
                    .map(body -> new Trip(sdk, body.getKey(), body.getValue(), NEEDED)))
            .toList();

    private static String frames(String frame) {
        return """
                {"RequestId": "R", "Status": "Succeeded", "TaskType": "VideoModeration", "TaskId": "T",
                 "ModerationResult": {"URI": "oss://bucket/object", "Suggestion": "block", "Categories": ["ad"],
                 "Frames": {"TotalCount": 3, "BlockFrames": [#]}}}""".replace("#", frame);
    }

    private static Map<String, byte[]> bodies(String service) {
        Map<String, byte[]> bodies = new TreeMap<>();
        Corpus.all().stream()
                .filter(sample -> sample.service().id().equals(service))
                .forEach(sample -> bodies.put(sample.toString(), sample.bytes()));
        if (service.equals("imm")) {
            MORE_OF_IMM.forEach((name, body) -> bodies.put(name, body.getBytes(StandardCharsets.UTF_8)));
        }
        return bodies;
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsForetold() {
        return TRIPS.stream()
                .map(trip -> DynamicTest.dynamicTest(
                        trip.toString(), () -> assertThat(trip.problems()).isEmpty()));
    }

    @Test
    void everyChangeIsNeeded() {
        assertThat(NEEDED).containsExactly(Change.values());
    }

    @Test
    void everyRefusalHappens() {
        assertThat(TRIPS.stream().flatMap(trip -> trip.refusal().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Refusal.values());
    }

    /**
     * A verdict behind an SDK is never softer than that of the body, but for these: the SDK itself drops the only place
     * that says more. Nothing can be seen of it in the SDK's object; whoever needs it reads the answer's own bytes.
     */
    @Test
    void onlyWhatTheSdkItselfDropsMakesAVerdictSofter() {
        Map<String, Set<Change>> softer = new TreeMap<>();
        TRIPS.stream()
                .filter(trip -> !trip.softening().isEmpty())
                .forEach(trip -> softer.merge(trip.name(), trip.softening(), SdkRoundTripTest::union));
        Set<Change> undeclared = Set.of(Change.UNDECLARED_DROPPED);
        assertThat(softer)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ims/sibling-mps-audio-over-declared-pass", Set.of(Change.SOUND_DROPPED)),
                        Map.entry("ims/unknown-member", undeclared),
                        Map.entry("vod/unknown-member", undeclared),
                        Map.entry("imm/wild-duplicate-keys-different", undeclared),
                        Map.entry("imm/wild-duplicate-keys-null-first", undeclared),
                        Map.entry("ims/wild-duplicate-keys-different", undeclared),
                        Map.entry("ims/wild-duplicate-keys-null-first", undeclared),
                        Map.entry("vod/wild-duplicate-keys-different", undeclared),
                        Map.entry("vod/wild-duplicate-keys-null-first", undeclared)));
    }

    private static Set<Change> union(Set<Change> some, Set<Change> more) {
        Set<Change> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
