package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.Intake;
import dev.verdict.adapters.Limits;
import dev.verdict.model.Issue;
import dev.verdict.model.JobError;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Unmapped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values: what is read, what is no value, and what becomes an issue. */
class ConversionsTest {
    private static final Conversions CONVERSIONS = new Conversions();

    private final Reading reading = new Reading(Intake.of(Limits.DEFAULT).body("{}"));

    private static Leaf leaf(String text) {
        return leaf("Value", text);
    }

    private static Leaf leaf(String member, String text) {
        return new Leaf(Source.root(), member, text, false);
    }

    private static @Nullable Leaf maybe(String member, @Nullable String text) {
        return text == null ? null : leaf(member, text);
    }

    /** What a conversion gives as text, or the code of the issue it notes, or {@code nothing}. */
    private String told(String text, BiFunction<Leaf, Reading, ? extends Optional<?>> conversion) {
        String value =
                conversion.apply(leaf(text), reading).map(Object::toString).orElse("nothing");
        return reading.issues().stream()
                .map(Issue::code)
                .map(code -> code.word())
                .findFirst()
                .orElse(value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "100, 100",
        "' 99.50 ', 99.50",
        "1e1, 1E+1",
        "100.0000001, score-out-of-range",
        "-0.1, score-out-of-range",
        "1e-999999, score-out-of-range",
        "high, score-unreadable",
        "NaN, score-unreadable",
        "' ', nothing"
    })
    void scoresAreFrom0To100(String text, String score) {
        assertThat(told(text, CONVERSIONS::score)).isEqualTo(score);
    }

    @Test
    void aScoreMayHaveAThousandDigits() {
        assertThat(CONVERSIONS.score(leaf("0." + "1".repeat(998)), reading)).isPresent();
        assertThat(CONVERSIONS.score(leaf("1e-1000"), reading)).isPresent();
        assertThat(reading.issues()).isEmpty();
        assertThat(CONVERSIONS.score(leaf("0." + "1".repeat(999)), reading)).isEmpty();
        assertThat(CONVERSIONS.score(leaf("1e-1001"), reading)).isEmpty();
        assertThat(reading.issues()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, 0",
        "' 42 ', 42",
        "999999999999999999, 999999999999999999",
        "1000000000000000000, count-unreadable",
        "-1, count-unreadable",
        "1.0, count-unreadable",
        "/1, count-unreadable",
        "1:, count-unreadable",
        "many, count-unreadable",
        "'', nothing"
    })
    void countsAreWholeNumbersFrom0(String text, String count) {
        assertThat(told(text, CONVERSIONS::count)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"true, true", "' FALSE ', false", "'', nothing", "1, flag-unreadable", "yes, flag-unreadable"})
    void flagsAreTrueOrFalse(String text, String flag) {
        assertThat(told(text, CONVERSIONS::flag)).isEqualTo(flag);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2023-04-03T10:20:41Z, 2023-04-03T10:20:41Z",
        "2023-04-03T10:20:41.432Z, 2023-04-03T10:20:41.432Z",
        "2023-04-03T10:20:41+08:00, 2023-04-03T02:20:41Z",
        "2023-04-03T10:20:41:432Z, 2023-04-03T10:20:41.432Z",
        "2023-04-03, time-unreadable",
        "2023-02-30T00:00:00Z, time-unreadable",
        "soon, time-unreadable",
        "' ', nothing"
    })
    void timesAreInstants(String text, String time) {
        assertThat(told(text, CONVERSIONS::time)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"pass, PASS", "' Block ', BLOCK", "REVIEW, REVIEW", "'', nothing", "perhaps, suggestion-unknown"})
    void suggestionsAreThreeWords(String text, String suggestion) {
        assertThat(told(text, CONVERSIONS::suggestion)).isEqualTo(suggestion);
    }

    @Test
    void wordsOfCallersAreKeptToTheLetter() {
        assertThat(CONVERSIONS.asGiven(leaf(" a "), reading)).hasValue(" a ");
        assertThat(CONVERSIONS.asGiven(leaf("{ \"a\": 1 }"), reading)).hasValue("{\"a\":1}");
        assertThat(CONVERSIONS.asGiven(leaf(""), reading)).isEmpty();
        assertThat(CONVERSIONS.address(leaf("x"))).hasValue(Source.parse("/Value"));
        assertThat(CONVERSIONS.address(leaf(" "))).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "b   | o/p.mp4 | oss://b/o/p.mp4 |                     |",
                "' b ' | ' o ' | oss://b/o       |                     |",
                "b   | -       | nothing         | location-incomplete@/Bucket | /Bucket",
                "b   | ' '     | nothing         | location-incomplete@/Bucket | /Bucket",
                "-   | o       | nothing         | location-incomplete@/Object | /Object",
                "''  | o       | nothing         | location-incomplete@/Object | /Object",
                "b/c | o       | nothing         | location-incomplete@/Bucket | /Bucket /Object",
                "-   | -       | nothing         |                     |",
                "''  | ' '     | nothing         |                     |",
            })
    void aLocationIsWholeOrItsPiecesAreKept(
            @Nullable String bucket,
            @Nullable String object,
            String uri,
            @Nullable String issue,
            @Nullable String kept) {
        assertThat(Locations.uri(maybe("Bucket", bucket), maybe("Object", object), reading)
                        .orElse("nothing"))
                .isEqualTo(uri);
        assertThat(reading.issues().stream().map(one -> one.code().word() + "@" + one.source()))
                .isEqualTo(issue == null ? List.of() : List.of(issue));
        assertThat(reading.unmapped().stream().map(Unmapped::source).map(Source::toString))
                .isEqualTo(kept == null ? List.of() : List.of(kept.split(" ")));
    }

    @ParameterizedTest(name = "code {0} and message {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false",
                "'', '', false",
                "0, -, false",
                "200, oops, false",
                "OK, -, false",
                "404, -, true",
                "Throttling, -, true",
                "-, success, false",
                "-, oops, true"
            })
    void anErrorIsWhatIsNoWordForNone(@Nullable String code, @Nullable String message, boolean isError) {
        assertThat(Outcomes.tellsError(maybe("Code", code), maybe("Message", message)))
                .isEqualTo(isError);
        assertThat(Outcomes.withoutResult(maybe("Code", code), maybe("Message", message), Source.root(), reading))
                .isEqualTo(isError ? Status.FAILED : Status.UNKNOWN);
        assertThat(reading.issues()).hasSize(isError ? 0 : 1);
    }

    @ParameterizedTest(name = "code {0} and message {1} beside {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "404, oops, COMPLETED, /Code",
                "0, oops, COMPLETED, /Message",
                "-, oops, COMPLETED, /Message",
                "0, success, COMPLETED, -",
                "404, oops, FAILED, -",
                "404, -, PENDING, -"
            })
    void anErrorBesideASuccessIsKeptAndTold(
            @Nullable String code, @Nullable String message, Status status, @Nullable String told) {
        Optional<JobError> error = Outcomes.error(maybe("Code", code), maybe("Message", message), status, reading);

        assertThat(error.orElseThrow().code()).isEqualTo(Optional.ofNullable(code));
        assertThat(error.orElseThrow().message()).isEqualTo(Optional.ofNullable(message));
        assertThat(reading.issues().stream().map(issue -> issue.source().toString()))
                .isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(Outcomes.error(maybe("Code", " "), null, status, reading)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Success, COMPLETED, -",
                "succeeded, COMPLETED, -",
                "Fail, FAILED, -",
                "FAILED, FAILED, -",
                "Queuing, PENDING, -",
                "Analysing, PENDING, -",
                "soon, UNKNOWN, state-unknown",
                "' ', UNKNOWN, state-missing",
                "-, UNKNOWN, state-missing"
            })
    void onlyDocumentedStatesMeanAnything(@Nullable String state, Status status, @Nullable String issue) {
        assertThat(Outcomes.status(maybe("State", state), Source.root(), reading))
                .isEqualTo(status);
        assertThat(reading.issues().stream().map(one -> one.code().word()))
                .isEqualTo(issue == null ? List.of() : List.of(issue));
    }

    @Test
    void theInnerOfTwoIsTakenAndTheOtherKept() {
        Leaf inner = leaf("inner", "1");
        Leaf outer = leaf("outer", "2");

        assertThat(Outcomes.first(inner, null, reading)).isSameAs(inner);
        assertThat(Outcomes.first(null, outer, reading)).isSameAs(outer);
        assertThat(Outcomes.first(null, null, reading)).isNull();
        assertThat(reading.unmapped()).isEmpty();
        assertThat(Outcomes.first(inner, outer, reading)).isSameAs(inner);
        assertThat(reading.unmapped()).extracting(Unmapped::source).containsExactly(outer.source());
    }

    /** A state that is kept since another counts is told all the same. */
    @Test
    void aStateBesidesSuccessThatIsKeptIsTold() {
        reading.unmapped(leaf("Status", "Fail"), null, leaf("State", "Success"), leaf("HostId", "h"));

        assertThat(reading.unmapped()).hasSize(3);
        assertThat(reading.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.value()).hasValue("fail"));
    }
}
