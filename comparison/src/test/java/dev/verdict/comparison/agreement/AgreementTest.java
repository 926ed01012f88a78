package dev.verdict.comparison.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.verdict.comparison.Coverage;
import dev.verdict.comparison.Given;
import dev.verdict.comparison.Measure;
import dev.verdict.comparison.RandomVerdict;
import dev.verdict.model.Finding;
import dev.verdict.model.Media;
import dev.verdict.model.Part;
import dev.verdict.model.Reason;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {
    private static final Bootstrap FEW = new Bootstrap(1, 20);

    private static Verdict says(String service, Suggestion suggestion) {
        return Given.verdict(suggestion, Given.report(service).build());
    }

    /** A block on a part in which the given categories were seen; none means that nothing was. */
    private static Verdict sees(String service, String part, String... categories) {
        Part.Builder seen = Part.builder().part(part).source(Source.root());
        for (String category : categories) {
            seen.addFindings(Finding.builder()
                    .label(category)
                    .category(category)
                    .source(Source.root())
                    .build());
        }
        return Given.verdict(
                Suggestion.BLOCK, Given.report(service).addParts(seen.build()).build());
    }

    @Test
    void matrixCountsMediaThatBothJudged() {
        Corpus corpus = Corpus.builder()
                .add("1", says("a", Suggestion.PASS))
                .add("1", says("b", Suggestion.BLOCK))
                .add("2", says("a", Suggestion.PASS))
                .add("2", says("b", Suggestion.PASS))
                .add("3", says("a", Suggestion.REVIEW))
                .add("4", says("b", Suggestion.REVIEW))
                .build();

        Agreement agreement = Agreement.of(corpus, FEW);

        ConfusionMatrix matrix = agreement.pairs().get(0).matrix();
        assertThat(matrix.total()).isEqualTo(2);
        assertThat(matrix.agreed()).isEqualTo(1);
        assertThat(matrix.count(Suggestion.PASS, Suggestion.BLOCK)).isEqualTo(1);
        assertThat(matrix.count(Suggestion.BLOCK, Suggestion.PASS)).isZero();
        assertThat(matrix).hasToString("{PASS={PASS=1, BLOCK=1}}");
        assertThat(agreement.pairs().get(0).raw().value()).isEqualTo(Measure.of(0.5));
        assertThat(agreement.raters())
                .containsExactly(new RaterCount("a", 2, 1, 0, 0, 1, 0), new RaterCount("b", 1, 1, 1, 0, 1, 0));
    }

    @Test
    void whatIsNoJudgementIsAGapAndNoReview() {
        Verdict running = Given.verdict(
                Suggestion.REVIEW, Reason.PENDING, Given.report("b").build());

        Agreement agreement = Agreement.of(
                Corpus.builder()
                        .add("1", says("a", Suggestion.BLOCK))
                        .add("1", running)
                        .build(),
                FEW);

        assertThat(agreement.pairs().get(0).matrix().total()).isZero();
        assertThat(agreement.flips()).isEmpty();
        assertThat(agreement.raters()).contains(new RaterCount("b", 0, 0, 0, 1, 0, 0));
        assertThat(agreement.alpha().value()).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void flipsAreListedWorstFirst() {
        Corpus corpus = Corpus.builder()
                .add("1", says("a", Suggestion.PASS))
                .add("1", says("b", Suggestion.REVIEW))
                .add("2", says("a", Suggestion.BLOCK))
                .add("2", says("b", Suggestion.REVIEW))
                .add("3", says("a", Suggestion.PASS))
                .add("3", says("b", Suggestion.BLOCK))
                .add("4", says("a", Suggestion.PASS))
                .add("4", says("b", Suggestion.PASS))
                .build();

        List<Flip> flips = Agreement.of(corpus, FEW).flips();

        assertThat(flips)
                .extracting(Flip::media, Flip::steps)
                .containsExactly(tuple("3", 2), tuple("2", 1), tuple("1", 1));
        assertThat(flips.get(0).causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.suggestion()).isEqualTo(Suggestion.BLOCK));
    }

    @Test
    void precisionAndRecallHoldTheRightOneAgainstTheLeft() {
        Corpus corpus = Corpus.builder()
                .add("1", sees("a", "title", "ads", "abuse"))
                .add("1", sees("b", "title", "ads"))
                .add("2", sees("a", "title"))
                .add("2", sees("b", "title", "ads"))
                .add("3", sees("a", "audio", "abuse"))
                .add("3", sees("b", "title", "ads"))
                .build();

        List<CategoryAgreement> categories =
                Agreement.of(corpus, FEW).pairs().get(0).categories();

        assertThat(categories)
                .containsExactly(new CategoryAgreement("abuse", 0, 1, 0, 1), new CategoryAgreement("ads", 1, 0, 1, 1));
        assertThat(categories.get(1).precision()).isEqualTo(Measure.of(0.5));
        assertThat(categories.get(1).recall()).isEqualTo(Measure.of(1));
        assertThat(categories.get(0).recall()).isEqualTo(Measure.of(0));
        assertThat(categories.get(0).precision()).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void servicesAreHeldAgainstPeopleWhereThereAreAny() {
        Corpus corpus = Corpus.builder()
                .add("1", sees("a", "title", "ads"))
                .addHuman("1", Optional.of(Suggestion.PASS), Set.of())
                .addHuman("2", Optional.empty(), Set.of("abuse"))
                .add("2", sees("a", "title", "abuse"))
                .build();

        Agreement agreement = Agreement.of(corpus, FEW);

        PairAgreement pair = agreement.pairs().get(0);
        assertThat(pair.left()).isEqualTo(Corpus.HUMAN);
        assertThat(pair.matrix().count(Suggestion.PASS, Suggestion.BLOCK)).isEqualTo(1);
        assertThat(pair.matrix().total()).isEqualTo(1);
        assertThat(pair.categories())
                .containsExactly(new CategoryAgreement("abuse", 1, 0, 0, 0), new CategoryAgreement("ads", 0, 0, 1, 0));
        assertThat(agreement.alpha().value())
                .as("people are the measure, not one of the services")
                .isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void whatWasSeenInDifferentPartsWasSeenByBoth() {
        Verdict inTitle = Given.verdict(
                Suggestion.BLOCK,
                Given.report("a").addParts(part("title", "ads"), part("cover")).build());
        Verdict inCover = Given.verdict(
                Suggestion.BLOCK,
                Given.report("b").addParts(part("title"), part("cover", "ads")).build());

        assertThat(Agreement.of(
                                Corpus.builder()
                                        .add("1", inTitle)
                                        .add("1", inCover)
                                        .build(),
                                FEW)
                        .pairs()
                        .get(0)
                        .categories())
                .containsExactly(new CategoryAgreement("ads", 1, 0, 0, 0));
    }

    private static Part part(String part, String... categories) {
        return sees("any", part, categories).report().parts().get(0);
    }

    @Test
    void verdictsArePairedByIdOrElseByAddress() {
        Corpus.Builder corpus = Corpus.builder();

        assertThat(corpus.add(on(Media.builder().id("m1").uri("oss://x/1").build())))
                .isTrue();
        assertThat(corpus.add(on(Media.builder().uri("oss://x/2").build()))).isTrue();
        assertThat(corpus.add(on(Media.builder().build()))).isFalse();
        assertThat(corpus.build().media()).containsExactly("m1", "oss://x/2");
    }

    private static Verdict on(Media media) {
        return Given.verdict(Suggestion.PASS, Given.report("a").media(media).build());
    }

    @Test
    void ofSeveralVerdictsOfOneServiceTheStrictestCounts() {
        List<Verdict> verdicts = new ArrayList<>(
                List.of(says("a", Suggestion.PASS), says("a", Suggestion.BLOCK), says("a", Suggestion.REVIEW)));
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(verdicts, 1);
            Corpus.Builder corpus = Corpus.builder().add("1", says("b", Suggestion.BLOCK));
            verdicts.forEach(verdict -> corpus.add("1", verdict));

            Agreement agreement = Agreement.of(corpus.build(), FEW);

            assertThat(agreement.flips()).isEmpty();
            assertThat(agreement.raters()).contains(new RaterCount("a", 0, 0, 1, 0, 0, 2));
        }
    }

    @Test
    void nothingAtAllIsUndefinedAndNoFailure() {
        Agreement agreement = Agreement.of(Corpus.builder().build());

        assertThat(agreement.media()).isZero();
        assertThat(agreement.pairs()).isEmpty();
        assertThat(agreement.alpha().value()).isInstanceOf(Measure.Undefined.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figuresDoNotDependOnTheOrderOfVerdicts(int seed) {
        Random random = new Random(seed);
        List<String> keys = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.add("media " + random.nextInt(10));
            verdicts.add(RandomVerdict.of("service " + random.nextInt(3), random.nextLong()));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, keys.size()).boxed().toList());

        String straight = figures(keys, verdicts, order);
        Collections.shuffle(order, random);

        assertThat(figures(keys, verdicts, order)).isEqualTo(straight);
    }

    private static String figures(List<String> keys, List<Verdict> verdicts, List<Integer> order) {
        Corpus.Builder corpus = Corpus.builder();
        order.forEach(i -> corpus.add(keys.get(i), verdicts.get(i)));
        return Agreement.of(corpus.build(), FEW).toString();
    }

    @Test
    void alphaIsThatOfTheServicesOverAllMedia() {
        Corpus corpus = Corpus.builder()
                .addHuman("1", Optional.of(Suggestion.BLOCK), Set.of())
                .add("1", says("a", Suggestion.PASS))
                .add("1", says("b", Suggestion.PASS))
                .add("2", says("a", Suggestion.BLOCK))
                .add("2", says("b", Suggestion.REVIEW))
                .add("3", says("a", Suggestion.BLOCK))
                .add("3", says("b", Suggestion.BLOCK))
                .add("4", says("a", Suggestion.REVIEW))
                .build();

        assertThat(Agreement.of(corpus, FEW).alpha().value())
                .isEqualTo(Coefficients.alpha(List.of(
                        new int[] {0, 0}, new int[] {2, 1}, new int[] {2, 2}, new int[] {1, Coefficients.NONE})))
                .isInstanceOf(Measure.Value.class);
    }

    @Test
    void whatCannotBeComparedInOnePartIsToldFromAnother() {
        Verdict inBoth = Given.verdict(
                Suggestion.BLOCK,
                Given.report("a")
                        .addParts(part("audio", "ads"), part("title", "ads"))
                        .build());

        for (List<String> seen : List.of(List.of("ads"), List.<String>of())) {
            Agreement agreement = Agreement.of(
                    Corpus.builder()
                            .add("1", inBoth)
                            .add("1", sees("b", "title", seen.toArray(String[]::new)))
                            .build(),
                    FEW);

            assertThat(agreement.pairs().get(0).categories())
                    .containsExactly(new CategoryAgreement("ads", seen.size(), 1 - seen.size(), 0, 0));
        }
    }

    @Test
    void theCallerMayKnowMoreOfWhatWasLookedAt() {
        Corpus corpus = Corpus.builder()
                .coverage(report -> Coverage.of(report).withPart("audio"))
                .add("1", sees("a", "audio", "abuse"))
                .add("1", sees("b", "title"))
                .build();

        assertThat(Agreement.of(corpus, FEW).pairs().get(0).categories())
                .containsExactly(new CategoryAgreement("abuse", 0, 1, 0, 0));
    }

    /** Which of two equally strict answers counts does not depend on which was added first. */
    @Test
    void ofEquallyStrictAnswersAlwaysTheSameCounts() {
        List<Verdict> answers = List.of(
                sees("a", "title", "ads"),
                sees("a", "title", "abuse"),
                sees("a", "cover", "abuse"),
                sees("a", "title"),
                Given.verdict(
                        Suggestion.BLOCK,
                        Given.report("a")
                                .addParts(part("title", "abuse"), part("audio"))
                                .build()));
        for (Verdict one : answers) {
            for (Verdict other : answers) {
                assertThat(againstAll(one, other)).isEqualTo(againstAll(other, one));
            }
        }
    }

    private static List<CategoryAgreement> againstAll(Verdict one, Verdict other) {
        Verdict all = Given.verdict(
                Suggestion.BLOCK,
                Given.report("b")
                        .addParts(part("title", "abuse", "ads"), part("cover", "spam"), part("audio", "violence"))
                        .build());
        Corpus corpus =
                Corpus.builder().add("1", all).add("1", one).add("1", other).build();
        return Agreement.of(corpus, FEW).pairs().get(0).categories();
    }

    @Test
    void ofEquallyStrictAnswersTheOneThatSawMostCounts() {
        Corpus.Builder corpus = Corpus.builder().add("1", sees("b", "title", "abuse", "ads"));

        corpus.add("1", sees("a", "title", "abuse", "ads"))
                .add("1", sees("a", "title", "zoo"))
                .add("1", sees("a", "title", "abuse"));

        assertThat(Agreement.of(corpus.build(), FEW).pairs().get(0).categories())
                .containsExactly(new CategoryAgreement("abuse", 1, 0, 0, 0), new CategoryAgreement("ads", 1, 0, 0, 0));
    }

    @Test
    void whatARaterJudgedIsWhatItHasAWordFor() {
        assertThat(new RaterCount("a", 1, 2, 4, 8, 16, 32).judged()).isEqualTo(7);
    }
}
