package dev.verdict.testdata.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.Corpus;
import dev.verdict.testdata.CorpusBody;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SemanticDiffTest {
    private static JsonNode tree(Verdict verdict) {
        return Json.tree(VerdictJson.text(verdict));
    }

    private static List<String> diff(String before, String after) {
        Normalizer normalizer = Normalizer.create();
        return SemanticDiff.between(normalizer.normalize(before), normalizer.normalize(after));
    }

    private static String imm(String frames) {
        return "{\"TaskType\":\"VideoModeration\",\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"block\","
                + "\"Frames\":{\"TotalCount\":9,\"BlockFrames\":[" + frames + "]}}}";
    }

    private static String frame(int second, String label, String score) {
        return "{\"Offset\":" + second + ",\"Label\":\"" + label + "\",\"Rate\":" + score + "}";
    }

    @Test
    void frameThatMovedIsOneFrameAndOneThatCameIsAnother() {
        String before = imm(frame(1, "porn", "90") + "," + frame(180, "ad", "80"));
        String after = imm(frame(1, "porn", "90") + "," + frame(60, "weapon", "70") + "," + frame(180, "ad", "81"));
        assertThat(diff(before, after))
                .contains(
                        "frame 00:03:00.000, ad: score 80 → 81",
                        "frame 00:01:00.000 only in actual: weapon 70 /ModerationResult/Frames/BlockFrames/1")
                .noneMatch(line -> line.contains("00:00:01"));
        assertThat(diff(after, before))
                .contains("frame 00:01:00.000 only in golden: weapon 70 /ModerationResult/Frames/BlockFrames/1");
    }

    @Test
    void issuesAndLeftoversAreToldByTheirAddress() {
        String before = imm("");
        String after = before.replace("\"Status\"", "\"Extra\":{\"a\":1},\"Status\"");
        assertThat(diff(before, after))
                .containsExactly(
                        "issue member-unmapped at /Extra only in actual", "unmapped /Extra only in actual: {\"a\":1}");
    }

    @Test
    void wholeSectionsThatComeAndGoAreToldMemberByMember() {
        assertThat(diff(
                        imm("").replace("Succeeded", "Failed"),
                        imm("").replace("\"Status\"", "\"Code\":\"E\",\"Status\"")))
                .contains("status failed → completed", "job: state Failed → Succeeded", "job, error: code nothing → E");
    }

    @Test
    void equalVerdictsDoNotDiffer() {
        for (CorpusBody body : Corpus.all()) {
            body.verdicts()
                    .forEach(verdict ->
                            assertThat(SemanticDiff.between(verdict, verdict)).isEmpty());
        }
    }

    /** How many places of a verdict are passed over for each that is changed; another one in each body. */
    private static final int STRIDE = 3;

    /** Nothing is overlooked: change any leaf of any verdict, take any member or row away, and a line tells of it. */
    @TestFactory
    Stream<DynamicTest> anyChangeAtAllIsTold() {
        return Corpus.all().stream()
                .filter(body -> body.verdicts().size() == 1)
                .map(body -> DynamicTest.dynamicTest(body.toString(), () -> {
                    JsonNode verdict = tree(body.verdict());
                    List<String> unnoticed = new ArrayList<>();
                    int turn = body.name().length();
                    for (Trees.Place place : Trees.places(verdict, node -> true)) {
                        if (turn++ % STRIDE != 0
                                || place.steps().isEmpty()
                                || place.name().equals("message")
                                || place.name().equals("digest")) {
                            continue;
                        }
                        List<JsonNode> changes = new ArrayList<>();
                        if (place.in(verdict).isValueNode()) {
                            changes.add(Trees.with(
                                    verdict,
                                    place,
                                    turn % 2 == 0 ? TextNode.valueOf("~other~") : IntNode.valueOf(7_777)));
                        }
                        changes.add(without(verdict, place));
                        for (JsonNode changed : changes) {
                            if (SemanticDiff.between(verdict, changed).isEmpty()
                                    || SemanticDiff.between(changed, verdict).isEmpty()) {
                                unnoticed.add(place.pointer());
                            }
                        }
                    }
                    assertThat(unnoticed).isEmpty();
                }));
    }

    private static JsonNode without(JsonNode tree, Trees.Place place) {
        if (!place.isElement()) {
            return Trees.without(tree, place);
        }
        JsonNode copy = tree.deepCopy();
        String list = place.pointer().substring(0, place.pointer().lastIndexOf('/'));
        ((ArrayNode) copy.at(list)).remove(Integer.parseInt(place.pointer().substring(list.length() + 1)));
        return copy;
    }

    @Test
    void rowsInAnotherOrderAreADifference() {
        JsonNode verdict = tree(Corpus.all().body("documented-sample").verdict());
        ObjectNode shuffled = verdict.deepCopy();
        ArrayNode causes = (ArrayNode) shuffled.at("/decision/causes");
        if (causes.size() > 1) {
            causes.add(causes.remove(0));
            assertThat(SemanticDiff.between(verdict, shuffled)).containsExactly("causes in another order");
        }
    }
}
