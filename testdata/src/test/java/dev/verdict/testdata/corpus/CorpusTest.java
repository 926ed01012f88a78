package dev.verdict.testdata.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Bootstrap;
import dev.verdict.comparison.agreement.CategoryAgreement;
import dev.verdict.comparison.agreement.Corpus;
import dev.verdict.comparison.agreement.Estimate;
import dev.verdict.comparison.agreement.PairAgreement;
import dev.verdict.comparison.agreement.RaterCount;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.golden.GoldenMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured over the corpus is what its noise gives. */
class CorpusTest {
    private static final long SEED = 20261122;
    private static final int MEDIA = 60;
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "corpus");
    private static final List<List<String>> PAIRS =
            List.of(List.of("imm", "ims"), List.of("imm", "vod"), List.of("ims", "vod"));

    private static final MadeCorpus MADE = MadeCorpus.of(SEED, MEDIA);
    private static final Agreement MEASURED = Agreement.of(corpus(), Bootstrap.DEFAULT);

    private static Corpus corpus() {
        Normalizer normalizer = Normalizer.create();
        Corpus.Builder corpus = Corpus.builder(verdict -> name(verdict));
        for (String service : MadeCorpus.SERVICES) {
            MADE.lines(service).forEach(line -> corpus.add(normalizer.normalize(line)));
        }
        MADE.truths()
                .forEach(truth -> corpus.addHuman(
                        truth.media(),
                        Optional.of(truth.suggestion()),
                        truth.suggestion() == Suggestion.PASS
                                ? Set.of()
                                : Set.of(truth.theme().category())));
        return corpus.build();
    }

    /** The media's id, or the name in its address. */
    private static Optional<String> name(Verdict verdict) {
        return verdict.report()
                .media()
                .id()
                .or(() -> verdict.report().media().uri().map(uri -> uri.replaceAll(".*/|\\.mp4$", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod", "human"})
    void filesAreWhatTheSeedGives(String name) throws IOException {
        String made = String.join("\n", MADE.lines(name)) + "\n";
        Path file = FOLDER.resolve(name + ".ndjson");
        if (GoldenMode.current() == GoldenMode.WRITE) {
            Files.write(file, made.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Files.readString(file)).isEqualTo(made);
    }

    @Test
    void everyServiceAnswersAboutNearlyEveryMedia() {
        assertThat(MEASURED.media()).isEqualTo(MEDIA).isGreaterThanOrEqualTo(40);
        assertThat(MEASURED.raters())
                .extracting(RaterCount::rater, RaterCount::judged, RaterCount::silent, RaterCount::missing)
                .containsExactly(
                        tuple("human", 60, 0, 0),
                        tuple("imm", 58, 2, 0),
                        tuple("ims", 58, 0, 2),
                        tuple("vod", 59, 1, 0));
    }

    static Stream<PairAgreement> servicePairs() {
        return PAIRS.stream()
                .map(pair -> MEASURED.pairs().stream()
                        .filter(measured ->
                                List.of(measured.left(), measured.right()).equals(pair))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("servicePairs")
    void agreementOfTwoServicesIsWhatTheirNoiseGives(PairAgreement measured) {
        double[][] joint = NoiseModel.CORPUS.joint(measured.left(), measured.right());

        assertIn(measured.raw(), Expected.raw(joint), simulated(measured, Expected::raw));
        assertIn(measured.kappa(), Expected.kappa(joint), simulated(measured, Expected::kappa));
        assertIn(measured.weightedKappa(), Expected.weightedKappa(joint), simulated(measured, Expected::weightedKappa));
    }

    @Test
    void agreementOfAllServicesIsWhatTheirNoiseGives() {
        double expected = Expected.alpha(PAIRS.stream()
                .map(pair -> NoiseModel.CORPUS.joint(pair.get(0), pair.get(1)))
                .toList());
        double[] simulated = IntStream.range(0, 2_000)
                .mapToDouble(seed -> {
                    Random random = new Random(seed);
                    List<double[][]> tables = List.of(new double[3][3], new double[3][3], new double[3][3]);
                    for (int media = 0; media < MEDIA; media++) {
                        Suggestion truth = NoiseModel.CORPUS.drawTruth(random);
                        int[] words = MadeCorpus.SERVICES.stream()
                                .mapToInt(service -> rank(NoiseModel.CORPUS.drawWord(service, truth, random)))
                                .toArray();
                        tables.get(0)[words[0]][words[1]]++;
                        tables.get(1)[words[0]][words[2]]++;
                        tables.get(2)[words[1]][words[2]]++;
                    }
                    return Expected.alpha(tables);
                })
                .sorted()
                .toArray();

        assertIn(MEASURED.alpha(), expected, simulated);
    }

    /** What the coefficient comes to in many corpora of the same size and noise, in ascending order. */
    private static double[] simulated(PairAgreement pair, ToDoubleFunction<double[][]> coefficient) {
        return IntStream.range(0, 2_000)
                .mapToDouble(seed -> {
                    Random random = new Random(seed);
                    double[][] table = new double[3][3];
                    for (int media = 0; media < pair.matrix().total(); media++) {
                        Suggestion truth = NoiseModel.CORPUS.drawTruth(random);
                        table[rank(NoiseModel.CORPUS.drawWord(pair.left(), truth, random))][
                                rank(NoiseModel.CORPUS.drawWord(pair.right(), truth, random))]++;
                    }
                    return coefficient.applyAsDouble(table);
                })
                .sorted()
                .toArray();
    }

    private static int rank(Suggestion suggestion) {
        return List.of(Suggestion.values()).indexOf(suggestion);
    }

    /** The measured figure lies where 99 of 100 such corpora lie, and its own interval holds the expected one. */
    private static void assertIn(Estimate measured, double expected, double[] simulated) {
        double value = measured.value().value().orElseThrow();
        assertThat(value).isBetween(simulated[simulated.length / 200], simulated[simulated.length * 199 / 200]);
        assertThat(expected)
                .isBetween(
                        measured.low().value().orElseThrow(),
                        measured.high().value().orElseThrow());
        assertThat(Arrays.stream(simulated).average().orElseThrow())
                .as("the simulation and the sums over the model are one thing")
                .isCloseTo(expected, within(0.02));
    }

    /** Against the truth, a service sees a category where it says anything but pass and does not misname it. */
    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod"})
    void recallAgainstPeopleIsWhatTheNoiseGives(String service) {
        double missed = 0;
        double there = 0;
        for (Suggestion truth : List.of(Suggestion.REVIEW, Suggestion.BLOCK)) {
            double share = NoiseModel.CORPUS.truth()[rank(truth)];
            there += share;
            missed += share * NoiseModel.CORPUS.passes(service, truth);
        }
        double expected = (1 - missed / there) * 0.96;

        List<CategoryAgreement> categories = MEASURED.pairs().stream()
                .filter(pair -> pair.left().equals(Corpus.HUMAN) && pair.right().equals(service))
                .findFirst()
                .orElseThrow()
                .categories();
        double both = categories.stream().mapToInt(CategoryAgreement::both).sum();
        double all =
                both + categories.stream().mapToInt(CategoryAgreement::onlyLeft).sum();
        double error = 2.6 * Math.sqrt(expected * (1 - expected) / all);

        assertThat(both / all).isBetween(expected - error, expected + error);
    }
}
