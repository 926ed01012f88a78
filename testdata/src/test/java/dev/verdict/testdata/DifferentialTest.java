package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Finding;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scores and positions, read a second time in the dumbest possible way: by the names of the members alone, over generated
 * bodies and bodies with changed values. What both readings find must be the same, no more and no less.
 */
class DifferentialTest {
    private static final Set<String> SCORES = Set.of("Rate", "Score", "MaxScore", "AverageScore");
    private static final Set<String> POSITIONS = Set.of("Timestamp", "Offset");
    private static final Pattern CLOCK = Pattern.compile("(\\d+):([0-5]\\d):([0-5]\\d)(\\.\\d+)?");
    private static final BigDecimal LAST = BigDecimal.valueOf((1L << 53) - 1);

    private static final List<JsonNode> CHANGES = List.of(
            NullNode.instance,
            TextNode.valueOf(""),
            TextNode.valueOf(" 7.50 "),
            TextNode.valueOf("word"),
            TextNode.valueOf("-1"),
            TextNode.valueOf("101"),
            TextNode.valueOf("100.0000000001"),
            TextNode.valueOf("1e1"),
            TextNode.valueOf("00:00:07.5"),
            TextNode.valueOf("27:00:01"),
            TextNode.valueOf("00:61:00"),
            IntNode.valueOf(0),
            IntNode.valueOf(50),
            BooleanNode.TRUE,
            Json.tree("[1]"),
            Json.tree("{\"a\":1}"));

    /** What is compared: each score with the address of its row, each position once. */
    private record Read(Set<String> scores, Set<Long> positions) {
        Read() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    @TestFactory
    Stream<DynamicTest> bothReadingsFindTheSameScoresAndPositions() {
        return Generated.bodies(700).map(body -> DynamicTest.dynamicTest(body.toString(), () -> readBoth(body.tree())));
    }

    private static void readBoth(JsonNode body) {
        Random random = new Random(body.toString().hashCode());
        List<Trees.Place> measured =
                Trees.leaves(body).stream().filter(DifferentialTest::isMeasure).toList();
        JsonNode tree = body;
        for (int turn = 0; turn < 5; turn++) {
            List<Verdict> verdicts = Verdicts.of(tree);
            if (isDocumented(verdicts)) {
                Read ours = new Read();
                verdicts.forEach(verdict -> collect(verdict.report(), ours));
                Read simple = new Read();
                walk(tree, "", simple);
                assertThat(ours).as("turn %d of %s", turn, tree).isEqualTo(simple);
            }
            if (measured.isEmpty()) {
                return;
            }
            Trees.Place place = measured.get(random.nextInt(measured.size()));
            tree = Trees.with(tree, place, CHANGES.get(random.nextInt(CHANGES.size())));
        }
    }

    private static boolean isMeasure(Trees.Place place) {
        String pointer = place.pointer();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return SCORES.contains(name) || POSITIONS.contains(name);
    }

    /** The operations in whose answers the names alone tell what a number is. */
    private static boolean isDocumented(List<Verdict> verdicts) {
        return verdicts.stream()
                .allMatch(verdict -> verdict.report()
                        .operation()
                        .filter(
                                Set.of("GetVideoModerationResult", "QueryMediaCensorJobDetail", "GetMediaAuditResult")
                                        ::contains)
                        .isPresent());
    }

    private static void collect(ModerationReport report, Read read) {
        report.forEachFinding(finding -> collect(finding, read));
        report.timeline()
                .ifPresent(timeline -> timeline.frames()
                        .forEach(frame ->
                                frame.at().ifPresent(at -> read.positions().add(at.toMillis()))));
    }

    private static void collect(Finding finding, Read read) {
        Stream.of(finding.score(), finding.maxScore(), finding.averageScore())
                .flatMap(Optional::stream)
                .forEach(score -> read.scores().add(finding.source().pointer() + " " + score.toPlainString()));
    }

    private static void walk(JsonNode node, String pointer, Read read) {
        node.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (SCORES.contains(name) && value.isValueNode()) {
                score(value.asText()).ifPresent(score -> read.scores().add(pointer + " " + score));
            } else if (POSITIONS.contains(name) && value.isValueNode()) {
                position(value.asText(), name.equals("Offset"), pointer).ifPresent(read.positions()::add);
            } else if (!name.equals("UserData") && !name.equals("Label")) {
                walk(value, pointer + "/" + name, read);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), pointer + "/" + i, read);
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> score(String text) {
        return number(text)
                .filter(score -> score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(score -> score.stripTrailingZeros().toPlainString());
    }

    private static Optional<Long> position(String text, boolean isSeconds, String pointer) {
        if (!pointer.contains("VideoTimeline")) {
            return number(text)
                    .map(number -> isSeconds ? number.movePointRight(3) : number)
                    .filter(millis -> millis.signum() >= 0 && millis.compareTo(LAST) <= 0)
                    .map(millis -> millis.setScale(0, RoundingMode.DOWN).longValueExact());
        }
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(
                        "0" + Optional.ofNullable(clock.group(4)).orElse(""))
                .add(BigDecimal.valueOf(Long.parseLong(clock.group(3))))
                .add(BigDecimal.valueOf(60 * Long.parseLong(clock.group(2))))
                .add(BigDecimal.valueOf(3_600 * Long.parseLong(clock.group(1))));
        return Optional.of(
                seconds.movePointRight(3).setScale(0, RoundingMode.DOWN).longValueExact());
    }
}
