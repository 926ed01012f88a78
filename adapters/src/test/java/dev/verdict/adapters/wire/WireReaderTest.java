package dev.verdict.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verdict.adapters.Intake;
import dev.verdict.adapters.LimitExceededException;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.model.Issue;
import dev.verdict.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record of the wire takes of a body, in whatever spelling and shape it comes, and where the rest goes. */
class WireReaderTest {
    /** One of each kind of component. */
    record Answer(
            Source at,
            @Nullable Leaf jobId,

            @JsonProperty("URI") @JsonAlias("Address") @Nullable
            Leaf uri,

            @AnyJson @Nullable Leaf userData,
            @Nullable List<Leaf> words,
            @Holder("Category") @Nullable List<Leaf> categories,
            @Nullable List<Row> rows,
            @Holder("Result") @Nullable List<Row> results,
            @Nullable Row row,
            @EvenEmpty @Nullable Row always) {}

    record Row(Source at, @Nullable Leaf label, @Nullable List<Row> inner) {}

    /** Two components that one member may be meant for. */
    record Ambiguous(
            @Nullable Leaf topList,
            @JsonProperty("top_list") @Nullable Leaf other) {}

    /** A component that no binding is made for. */
    record Impossible(String text) {}

    private static final Limits LIMITS = Limits.DEFAULT.withMaxRows(4);

    private static WireReader.Bound<Answer> bound(String json) {
        return WireReader.of(Answer.class).read(Intake.of(LIMITS).body(json));
    }

    private static Answer clean(String json) {
        WireReader.Bound<Answer> bound = bound(json);
        assertThat(bound.reading().issues()).as(json).isEmpty();
        assertThat(bound.reading().unmapped()).as(json).isEmpty();
        return bound.answer();
    }

    private static String words(@Nullable List<Leaf> leaves) {
        return leaves == null
                ? "none"
                : leaves.stream().map(WireReaderTest::told).collect(Collectors.joining(" "));
    }

    private static String told(@Nullable Leaf leaf) {
        return leaf == null ? "none" : leaf.text() + "@" + leaf.source();
    }

    private static String told(@Nullable Row row) {
        return row == null
                ? "none"
                : row.at() + ":" + told(row.label()) + (row.inner() == null ? "" : rows(row.inner()));
    }

    private static String rows(@Nullable List<Row> rows) {
        return rows == null
                ? "none"
                : rows.stream().map(WireReaderTest::told).collect(Collectors.joining(" ", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JobId", "jobId", "jobid", "job_id", "JOB-ID", "JobId2", "job_Id_17", "JobId0", "JobId9"})
    void aMemberIsKnownInEverySpelling(String name) {
        assertThat(told(clean("{\"" + name + "\": \"j\"}").jobId())).isEqualTo("j@/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"URI", "uRI", "Address", "address"})
    void aMemberMayHaveHadOtherNames(String name) {
        assertThat(told(clean("{\"" + name + "\": \"oss://a/b\"}").uri())).isEqualTo("oss://a/b@/" + name);
    }

    @Test
    void anObjectIsToldWhereItStands() {
        assertThat(clean("{}").at()).isEqualTo(Source.root());
        assertThat(told(clean("{\"Row\": {\"Label\": 3}}").row())).isEqualTo("/Row:3@/Row/Label");
    }

    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "\"Rows\": [{\"Label\": \"a\"}, {\"Label\": \"b\"}] | [/Rows/0:a@/Rows/0/Label /Rows/1:b@/Rows/1/Label]",
                "\"Rows\": {\"Label\": \"a\"}                      | [/Rows:a@/Rows/Label]",
                "\"Rows\": [null, {\"Label\": \"b\"}]              | [/Rows/1:b@/Rows/1/Label]",
                "\"Rows\": \"[{\\\"Label\\\": \\\"a\\\"}]\"        | [/Rows/0:a@/Rows/0/Label]",
                "\"Rows\": \" {\\\"Label\\\": \\\"a\\\"}\"         | [/Rows:a@/Rows/Label]",
                "\"Rows\": [{}]                                    | []",
                "\"Rows\": []                                      | []",
                "\"Rows\": {}                                      | none",
                "\"Rows\": \" \"                                   | none",
                "\"Rows\": {\"Label\": null}                       | none",
                "\"Rows\": null                                    | none",
            })
    void aListIsKnownInEveryShape(String member, String rows) {
        assertThat(rows(clean("{" + member + "}").rows())).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Results\": {\"Result\": [{\"Label\": \"a\"}]}        | [/Results/Result/0:a@/Results/Result/0/Label]",
                "\"Results\": {\"result\": [{\"Label\": \"a\"}]}        | [/Results/result/0:a@/Results/result/0/Label]",
                "\"Results\": {\"Result\": {\"Label\": \"a\"}}          | [/Results/Result:a@/Results/Result/Label]",
                "\"Results\": {\"Result\": \"[{\\\"Label\\\": 1}]\"}    | [/Results/Result/0:1@/Results/Result/0/Label]",
                "\"Results\": [{\"Label\": \"a\"}]                      | [/Results/0:a@/Results/0/Label]",
                "\"Results\": {\"Label\": \"a\"}                        | [/Results:a@/Results/Label]",
                "\"Results\": {\"Result\": []}                          | []",
                "\"Results\": {\"Result\": null}                        | none",
                "\"Results\": []                                        | none",
            })
    void aListMayStandInItsHolderOrAlone(String member, String rows) {
        assertThat(rows(clean("{" + member + "}").results())).isEqualTo(rows);
    }

    @Test
    void aHolderMayHoldMoreThanItsList() {
        for (String json : List.of(
                "{\"Results\": {\"Result\": [{\"Label\": 1}], \"Total\": 7}}",
                "{\"Results\": {\"Total\": 7, \"Result\": [{\"Label\": 1}]}}")) {
            WireReader.Bound<Answer> bound = bound(json);

            assertThat(rows(bound.answer().results())).isEqualTo("[/Results/Result/0:1@/Results/Result/0/Label]");
            assertThat(notes(bound)).isEqualTo("member-unmapped@/Results/Total 7@/Results/Total");
        }
    }

    @Test
    void aListThatItsHolderHoldsTwiceCountsOnce() {
        WireReader.Bound<Answer> bound =
                bound("{\"Results\": {\"Result\": [{\"Label\": 1}], \"Result\": [{\"Label\": 2}]}}");

        assertThat(rows(bound.answer().results())).isEqualTo("[/Results/Result/0:1@/Results/Result/0/Label]");
        assertThat(notes(bound)).isEqualTo("member-repeated@/Results/Result [{\"Label\":2}]@/Results/Result");
    }

    /** What was noted: the codes with their addresses, then what is kept. */
    private static String notes(WireReader.Bound<Answer> bound) {
        return bound.reading().issues().stream()
                        .map(issue -> issue.code().word() + "@" + issue.source())
                        .collect(Collectors.joining(" "))
                + bound.reading().unmapped().stream()
                        .map(kept -> " " + kept.json() + "@" + kept.source())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Words\": [\"a\", 2, null, true]           | a@/Words/0 2@/Words/1 true@/Words/3",
                "\"Words\": \"a\"                            | a@/Words",
                "\"Words\": []                               | ''",
                "\"Categories\": {\"Category\": [\"a\"]}     | a@/Categories/Category/0",
                "\"Categories\": {\"category\": \"a\"}       | a@/Categories/category",
                "\"Categories\": [\"a\", \"b\"]              | a@/Categories/0 b@/Categories/1",
                "\"Categories\": {\"Category\": null}        | ''",
            })
    void wordsMayStandInAListOrAlone(String member, String words) {
        Answer answer = clean("{" + member + "}");

        assertThat(words(answer.words() == null ? answer.categories() : answer.words()))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is noted as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"JobId\": {\"a\": 1}                  | kind-unexpected@/JobId {\"a\":1}@/JobId",
                "\"JobId\": [1, 2]                      | kind-unexpected@/JobId [1,2]@/JobId",
                "\"Words\": [[1]]                       | kind-unexpected@/Words/0 [1]@/Words/0",
                "\"Words\": {\"a\": 1}                  | kind-unexpected@/Words {\"a\":1}@/Words",
                "\"Categories\": {\"More\": 1.50}       | member-unmapped@/Categories/More 1.50@/Categories/More",
                "\"Rows\": 3                            | kind-unexpected@/Rows 3@/Rows",
                "\"Rows\": \"none\"                     | kind-unexpected@/Rows \"none\"@/Rows",
                "\"Rows\": \"[1] 2\"                    | kind-unexpected@/Rows \"[1] 2\"@/Rows",
                "\"Rows\": [4]                          | kind-unexpected@/Rows/0 4@/Rows/0",
                "\"Row\": true                          | kind-unexpected@/Row true@/Row",
                "\"Row\": \"{oops\"                     | kind-unexpected@/Row \"{oops\"@/Row",
                "\"Row\": [1]                           | kind-unexpected@/Row/0 1@/Row/0",
                "\"New\": {\"a\": [1, null]}            | member-unmapped@/New {\"a\":[1,null]}@/New",
                "\"JobId\": 1, \"JobId\": 2             | member-repeated@/JobId 2@/JobId",
            })
    void whatDoesNotFitIsKeptAndTold(String members, String notes) {
        assertThat(notes(bound("{" + members + "}"))).isEqualTo(notes);
    }

    /** A suggestion or a state that nobody reads is told as such, too. */
    @ParameterizedTest(name = "{0} is noted as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Suggestion\": \"Block\"                   | member-unmapped suggestion-unmapped=block",
                "\"New\": {\"suggestion\": [\"pass\", \"review\"]} | member-unmapped suggestion-unmapped=review",
                "\"Row\": [{\"Label\": 1}, {\"Suggestion\": \"review\"}] | kind-unexpected suggestion-unmapped=review",
                "\"State\": \"Fail\"                         | member-unmapped state-unmapped=fail",
                "\"Status\": \"Success\"                     | member-unmapped",
                "\"Rows\": \"{\\\"State\\\": \\\"Running\\\"\"  | kind-unexpected state-unmapped=running",
                "\"JobId\": {\"State\": \"Running\"}         | kind-unexpected state-unmapped=running",
            })
    void aSuggestionOrStateThatNobodyReadsIsTold(String members, String notes) {
        assertThat(bound("{" + members + "}").reading().issues().stream()
                        .map(issue -> issue.code().word()
                                + issue.value().map(value -> "=" + value).orElse("")))
                .containsExactlyInAnyOrder(notes.split(" "));
    }

    @Test
    void aSuggestionThatIsRepeatedAlikeSaysNothingNew() {
        assertThat(bound("{\"JobId\": \"Pass\", \"JobId\": \" pass\"}")
                        .reading()
                        .issues())
                .extracting(issue -> issue.code().word())
                .containsExactly("member-repeated");
    }

    @Test
    void theFirstObjectOfAListCountsWhereOneIsDocumented() {
        WireReader.Bound<Answer> bound = bound("{\"Row\": [null, {\"Label\": 1}, null, {\"Label\": 2}]}");

        assertThat(told(bound.answer().row())).isEqualTo("/Row/1:1@/Row/1/Label");
        assertThat(notes(bound)).isEqualTo("kind-unexpected@/Row/3 {\"Label\":2}@/Row/3");
    }

    @Test
    void anObjectMayBeTextInWhichAnObjectStands() {
        assertThat(told(clean("{\"Row\": \"{\\\"Label\\\": \\\"a\\\"}\"}").row()))
                .isEqualTo("/Row:a@/Row/Label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Label\": null}", "{\"Inner\": []}", "null", "\" \"", "[]", "[null]"})
    void anObjectThatStatesNothingIsAbsentUnlessItTellsSomethingEvenSo(String value) {
        assertThat(clean("{\"Row\": " + value + "}").row()).isNull();
        Row always = clean("{\"Always\": " + value + "}").always();
        assertThat(told(always))
                .isEqualTo(value.startsWith("{") ? "/Always:none" + (value.contains("[") ? "[]" : "") : "none");
    }

    @Test
    void anObjectOfWhichOnlyNewThingsAreStatedIsThere() {
        assertThat(told(bound("{\"Row\": {\"New\": 1}}").answer().row())).isEqualTo("/Row:none");
        assertThat(told(bound("{\"Row\": {\"Inner\": [{\"Label\": 1}]}}")
                        .answer()
                        .row()))
                .isEqualTo("/Row:none[/Row/Inner/0:1@/Row/Inner/0/Label]");
    }

    @Test
    void whatCallersAttachedMayBeAnything() {
        assertThat(told(clean("{\"UserData\": {\"a\": [1.0, \"b\"]}}").userData()))
                .isEqualTo("{\"a\":[1.0,\"b\"]}@/UserData");
        assertThat(told(clean("{\"UserData\": \"text\"}").userData())).isEqualTo("text@/UserData");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Rows\": [1, 2, 3, 4, 5]}",
                "{\"Words\": [1, 2, 3, 4, 5]}",
                "{\"Rows\": [{\"Inner\": [{}, {}, {}]}, {}]}",
                "{\"Rows\": [{}, {}, {}, {}], \"Results\": {\"Label\": 1}}"
            })
    void rowsOfAllListsTogetherAreBounded(String json) {
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> bound(json))
                .withMessageContaining("more than 4 rows");
        assertThat(bound("{\"Words\": [1, 2], \"Rows\": [{\"Label\": 1}, {}]}")
                        .answer()
                        .words())
                .hasSize(2);
    }

    private static Answer inEnvelope(String json, String... members) {
        return WireReader.of(Answer.class)
                .read(Intake.of(LIMITS).body(json).inEnvelope(List.of(members)))
                .answer();
    }

    @Test
    void anAnswerMayStandInEnvelopesAndInTexts() {
        assertThat(told(inEnvelope("{\"a\": {\"b\": {\"JobId\": 1}}}", "a", "b").jobId()))
                .isEqualTo("1@/a/b/JobId");
        assertThat(told(inEnvelope("{\"a\": null, \"a\": {\"JobId\": 1}}", "a").jobId()))
                .isEqualTo("1@/a/JobId");
        assertThat(told(inEnvelope("{\"body\": \"{\\\"JobId\\\": 1}\"}", "body").jobId()))
                .isEqualTo("1@/body/JobId");
        WireReader.Bound<Answer> beside = WireReader.of(Answer.class)
                .read(Intake.of(LIMITS)
                        .body("{\"s\": 200, \"a\": {}, \"a\": 1, \"n\": null}")
                        .inEnvelope(List.of("a")));
        assertThat(beside.reading().unmapped())
                .extracting(kept -> kept.source() + "=" + kept.json())
                .containsExactly("/a=1", "/s=200");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": {}}              | expected a member \"body\"",
                "{\"body\": 3}            | expected an object, found a number",
                "{\"body\": \"[1]\"}      | expected an object, found a text",
                "{\"body\": \"{} 1\"}     | expected the end of the JSON text behind its object",
                "{\"body\": \"{oops\"}    | the text is not valid JSON",
                "{\"body\": {}} {}        | expected the end of the document behind its object, found an object",
                "{\"body\": {}            | not valid JSON",
            })
    void aBrokenEnvelopeIsABrokenDocument(String json, String message) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> inEnvelope(json, "body"))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.source()).isPresent());
    }

    @Test
    void aRecordHasOnlyWhatCanBeBound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WireReader.of(Impossible.class).read(Intake.of(LIMITS).body("{}")))
                .withMessageContaining("a record of the wire has no place for");
    }

    @Test
    void issuesAreToldOnceInTheOrderOfTheirAddresses() {
        WireReader.Bound<Answer> bound = bound("{\"Z\": 1, \"A\": 2}");

        assertThat(bound.reading().issues())
                .extracting(Issue::source)
                .containsExactly(Source.parse("/A"), Source.parse("/Z"));
        assertThat(bound.answer().jobId()).isNull();
        assertThat(Optional.ofNullable(bound.answer().rows())).isEmpty();
    }

    @Test
    void aRecordWhoseMembersCannotBeToldApartIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        WireReader.of(Ambiguous.class).read(Intake.of(LIMITS).body("{}")))
                .withMessageContaining("top_list");
    }
}
