package dev.verdict.testdata.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.Corpus;
import dev.verdict.testdata.CorpusBody;
import dev.verdict.testdata.golden.GoldenBody;
import dev.verdict.testdata.golden.Goldens;
import dev.verdict.testdata.trees.Equivalence;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What an adapter promises, held to bodies of its service: nothing lost, nothing invented, every fact with an address,
 * fails closed, the same every time, odd values read around, broken documents refused, hostile ones bounded.
 *
 * <pre>{@code
 * class RekognitionContractTest extends AdapterContract {
 *     protected ServiceAdapter adapter() {
 *         return new RekognitionAdapter();
 *     }
 *
 *     protected Path bodies() {
 *         return Path.of("src/test/resources/rekognition");
 *     }
 * }
 * }</pre>
 *
 * <p>The more kinds of bodies the folder has, the more the laws mean: every documented member at least once, every state,
 * every trap. Each law changes every body in every place, so keep bodies short. Goldens beside the bodies are left alone;
 * {@code GoldenVerdicts} is for them.
 */
public abstract class AdapterContract {
    private final Map<Class<?>, Subject> subject = new ConcurrentHashMap<>();

    /** The adapter, new with each call. */
    protected abstract ServiceAdapter adapter();

    /** A folder with bodies of the service, as {@code Goldens.in} takes it. */
    protected abstract Path bodies();

    /** More bodies, for example generated ones; none unless overridden. */
    protected Stream<ContractBody> more() {
        return Stream.empty();
    }

    /**
     * Whether another value in a place means the same, so that the verdict need not change. Equal numbers and flags as text,
     * times and clocks in another spelling, and JSON text with other white space are known already.
     *
     * @param member the name of the member that stands there or holds the list
     */
    protected boolean meansTheSame(String member, JsonNode value, JsonNode other) {
        return false;
    }

    /**
     * Whether everything below a member of this name is kept as JSON in one piece, such as what callers attach, so that a
     * new member inside it has no address of its own.
     */
    protected boolean isKeptAsJson(String member) {
        return false;
    }

    /** The adapter's own words for what the service leaves unsaid; none unless overridden. */
    protected Set<String> wordsForNothing() {
        return Set.of();
    }

    /** Whether reading is tried in other locales and time zones, which changes those of the whole process for a moment. */
    protected boolean changesLocale() {
        return true;
    }

    private Subject subject() {
        return subject.computeIfAbsent(getClass(), type -> new Subject(adapter()));
    }

    private Stream<ContractBody> given() {
        return Stream.concat(read(), more());
    }

    private Stream<ContractBody> read() {
        return files().map(body -> new ContractBody(body.name(), Json.tree(body.bytes())));
    }

    /** Bodies that are no JSON at all are of no use here. */
    private Stream<GoldenBody> files() {
        return Goldens.in(bodies()).bodies().stream()
                .filter(body -> !body.isUnused())
                .filter(body -> {
                    try {
                        return Json.tree(body.bytes()).isObject()
                                && !subject()
                                        .normalizer()
                                        .normalizeAll(body.bytes())
                                        .isEmpty();
                    } catch (BodyException | UncheckedIOException e) {
                        return false;
                    }
                });
    }

    private Stream<DynamicTest> each(Function<ContractBody, List<String>> law) {
        return given().map(body -> DynamicTest.dynamicTest(
                body.name(), () -> assertThat(law.apply(body)).isEmpty()));
    }

    @Test
    void thereAreBodiesThatCanBeRead() {
        assertThat(files()).as("bodies in %s that can be read", bodies()).isNotEmpty();
    }

    @Test
    void tellsWhatItIs() {
        ServiceAdapter adapter = subject().adapter();
        assertThat(adapter.service()).matches("[a-z0-9][a-z0-9-]*");
        assertThat(adapter.shapes()).isNotEmpty().extracting(Shape::operation).doesNotContain("");
        assertThat(adapter().service()).isEqualTo(adapter.service());
        assertThat(adapter().shapes()).isEqualTo(adapter.shapes());
    }

    @TestFactory
    Stream<DynamicTest> recognisesItsBodies() {
        return read().map(body -> DynamicTest.dynamicTest(
                body.name(),
                () -> assertThat(subject().verdicts(body.tree()))
                        .extracting(verdict -> verdict.report().service())
                        .containsOnly(subject().adapter().service())));
    }

    /** Beside this adapter, the bodies of other services are read as they are without it. */
    @Test
    void leavesTheBodiesOfOthersAlone() {
        Normalizer without = Normalizer.create();
        List<String> taken = new ArrayList<>();
        for (CorpusBody body : Corpus.all()) {
            if (!body.service().equals(subject().service())
                    && !Subject.meaning(subject().normalizer(), body.bytes())
                            .equals(Subject.meaning(without, body.bytes()))) {
                taken.add(body.toString());
            }
        }
        assertThat(taken).as("bodies of other services").isEmpty();
    }

    /** Every leaf of the body is in the report or among the unmapped: change any and the verdict changes. */
    @TestFactory
    Stream<DynamicTest> nothingIsLost() {
        return each(new NothingLost(
                subject(),
                (leaf, value, other) ->
                        Equivalence.between(leaf, value, other) || meansTheSame(leaf.name(), value, other))::changes);
    }

    /** A member nobody knows is kept where it stood, and told. */
    @TestFactory
    Stream<DynamicTest> whatIsNewIsKept() {
        return each(body -> NothingLost.newMembers(subject(), body, this::isKept));
    }

    private boolean isKept(Trees.Place place) {
        return place.steps().stream().anyMatch(step -> step instanceof String name && isKeptAsJson(name));
    }

    /** Absent stays absent: take any member away, and the report says nothing that is not in what remains. */
    @TestFactory
    Stream<DynamicTest> nothingIsInvented() {
        return each(new NothingInvented(subject(), wordsForNothing(), this::isKept)::added);
    }

    /** Every address leads into the body, to what was read there. */
    @TestFactory
    Stream<DynamicTest> everyAddressLeadsToWhatWasRead() {
        return each(body -> Addresses.wrong(subject(), body));
    }

    /** A pass needs a job that is completed and a word that is stated; what cannot be read never softens. */
    @TestFactory
    Stream<DynamicTest> failsClosed() {
        return each(body -> FailClosed.passes(subject(), body));
    }

    @Test
    void anEmptyAnswerIsNoPass() {
        for (String body : List.of("{}", "{\"RequestId\":\"r\"}", "{\"requestId\":\"r\",\"code\":\"Throttling\"}")) {
            assertThat(Subject.isPass(subject().verdictsAsOurs(Json.tree(body))))
                    .as(body)
                    .isFalse();
        }
    }

    /** Again, by another instance, and by several threads: the same bytes. The quick road says what the other says. */
    @TestFactory
    Stream<DynamicTest> saysTheSameEveryTime() {
        Subject other = new Subject(adapter());
        return given().map(body -> DynamicTest.dynamicTest(body.name(), () -> {
            String first = subject().reading(body.tree());
            assertThat(subject().reading(body.tree())).isEqualTo(first);
            assertThat(other.reading(body.tree())).as("another instance").isEqualTo(first);
            assertThat(Subject.reading(subject().withCare(), Json.bytes(body.tree())))
                    .as("without the quick road")
                    .isEqualTo(first);
            assertThat(Stream.generate(body::tree)
                            .limit(8)
                            .parallel()
                            .map(subject()::reading)
                            .distinct())
                    .as("several threads")
                    .containsExactly(first);
            for (Verdict verdict : subject().verdicts(body.tree())) {
                assertThat(VerdictJson.read(VerdictJson.bytes(verdict)))
                        .as("read back from JSON")
                        .isEqualTo(verdict);
            }
        }));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void saysTheSameInAnyLocaleAndTimeZone() {
        assumeTrue(changesLocale(), "left to another test");
        List<ContractBody> bodies = read().toList();
        List<String> here = bodies.stream()
                .map(body -> new Subject(adapter()).reading(body.tree()))
                .toList();
        Locale usual = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(bodies.stream().map(body -> new Subject(adapter()).reading(body.tree())))
                    .containsExactlyElementsOf(here);
        } finally {
            Locale.setDefault(usual);
            TimeZone.setDefault(zone);
        }
    }

    /** An odd value becomes an issue and the rest is read, whatever it is and wherever it stands. */
    @TestFactory
    Stream<DynamicTest> oddValuesAreReadAround() {
        return each(body -> OddValues.notReadAround(subject(), body));
    }

    /** A document that breaks off is one exception that says where, and no half verdict. */
    @TestFactory
    Stream<DynamicTest> brokenDocumentsAreRefused() {
        return read().map(body -> DynamicTest.dynamicTest(body.name(), () -> {
            byte[] whole = Json.bytes(body.tree());
            int step = Math.max(1, whole.length / 40);
            for (int length = body.name().length() % step; length < whole.length; length += step) {
                byte[] truncated = Arrays.copyOf(whole, length);
                assertThatExceptionOfType(BodyException.class)
                        .as("the first %s of %s bytes", length, whole.length)
                        .isThrownBy(() -> subject().normalizer().normalizeAll(truncated))
                        .satisfies(e -> assertThat(e.line()).as("line").isPresent());
            }
        }));
    }

    /** Depth, lengths and rows end at their limits, with an exception that says so. */
    @TestFactory
    Stream<DynamicTest> limitsHold() {
        return new Hostile(subject(), read().toList()).limits();
    }

    /** Four times the rows take no more than a little above four times the memory, and so of time. */
    @Test
    void costGrowsNoFasterThanTheBody() {
        new Hostile(subject(), read().toList()).checkGrowth();
    }
}
