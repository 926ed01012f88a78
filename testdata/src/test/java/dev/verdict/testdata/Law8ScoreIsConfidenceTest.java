package dev.verdict.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.model.Finding;
import dev.verdict.model.SceneSummary;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A score says how sure the service is of the label it stands by. It is no severity and decides nothing. */
class Law8ScoreIsConfidenceTest {
    private static boolean isScore(Trees.Place leaf) {
        String name = leaf.name().toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
        return name.equals("rate") || name.endsWith("score");
    }

    @TestFactory
    Stream<DynamicTest> noScoreInfluencesTheDecision() {
        Random random = new Random(8);
        return Given.each(300, body -> {
            List<Verdict> before = Verdicts.of(body.tree());
            List<Trees.Place> scores = Trees.leaves(body.tree()).stream()
                    .filter(Law8ScoreIsConfidenceTest::isScore)
                    .toList();
            for (int run = 0; run < 4; run++) {
                JsonNode changed = body.tree();
                for (Trees.Place score : scores) {
                    BigDecimal number = BigDecimal.valueOf(random.nextInt(10_001), 2);
                    changed = Trees.with(
                            changed,
                            score,
                            random.nextBoolean() ? DecimalNode.valueOf(number) : TextNode.valueOf(number.toString()));
                }
                List<Verdict> after = Verdicts.of(changed);
                assertThat(after).hasSameSizeAs(before);
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.get(i).decision()).isEqualTo(before.get(i).decision());
                    assertThat(after.get(i).report().labels())
                            .isEqualTo(before.get(i).report().labels());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> normalAtFullScoreRaisesNoScore() {
        return Given.each(300, body -> {
            JsonNode cleanest = body.tree();
            for (Trees.Place score : Trees.leaves(body.tree()).stream()
                    .filter(Law8ScoreIsConfidenceTest::isScore)
                    .toList()) {
                if (standsByNormal(body.tree(), score)) {
                    cleanest = Trees.with(cleanest, score, TextNode.valueOf("100"));
                }
            }
            assertThat(scenes(Verdicts.of(cleanest))).isEqualTo(scenes(Verdicts.of(body.tree())));
        });
    }

    private static boolean standsByNormal(JsonNode tree, Trees.Place score) {
        String holder = score.pointer().substring(0, score.pointer().lastIndexOf('/'));
        return tree.at(holder)
                .propertyStream()
                .anyMatch(member -> member.getKey().equalsIgnoreCase("label")
                        && member.getValue().asText().strip().equalsIgnoreCase("normal"));
    }

    private static List<List<SceneSummary>> scenes(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> verdict.report().scenes()).toList();
    }

    @TestFactory
    Stream<DynamicTest> theHighestScoreOfASceneIsThatOfALabelThatIsNotNormal() {
        return Given.each(300, body -> {
            for (Verdict verdict : Verdicts.of(body.tree())) {
                Map<String, BigDecimal> highest = new HashMap<>();
                List<Finding> findings = new ArrayList<>();
                verdict.report().forEachFinding(findings::add);
                for (Finding finding : findings) {
                    if (finding.label().isEmpty() || finding.label().get().equals("normal")) {
                        continue;
                    }
                    finding.scene()
                            .ifPresent(scene -> Stream.of(finding.score(), finding.maxScore())
                                    .flatMap(Optional::stream)
                                    .forEach(score -> highest.merge(scene, score, BigDecimal::max)));
                }
                verdict.report()
                        .scenes()
                        .forEach(scene -> assertThat(scene.maxScore())
                                .as(scene.scene())
                                .isEqualTo(Optional.ofNullable(highest.get(scene.scene()))));
            }
        });
    }
}
