package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    private static final List<Suggestion> ALL = List.of(Suggestion.values());

    @ParameterizedTest(name = "{0} or {1} is {2}")
    @CsvSource({
        "pass,   pass,   pass",
        "pass,   review, review",
        "pass,   block,  block",
        "review, pass,   review",
        "review, review, review",
        "review, block,  block",
        "block,  pass,   block",
        "block,  review, block",
        "block,  block,  block",
    })
    void theStricterWins(String left, String right, String stricter) {
        assertThat(word(left).or(word(right))).isEqualTo(word(stricter));
    }

    @Test
    void declarationOrderIsStrictness() {
        assertThat(Suggestion.values()).containsExactly(Suggestion.PASS, Suggestion.REVIEW, Suggestion.BLOCK);
        for (Suggestion left : ALL) {
            for (Suggestion right : ALL) {
                assertThat(left.isAtLeast(right)).isEqualTo(ALL.indexOf(left) >= ALL.indexOf(right));
            }
        }
    }

    @Test
    void joinIsCommutativeAssociativeAndIdempotent() {
        for (Suggestion a : ALL) {
            assertThat(a.or(a)).isEqualTo(a);
            for (Suggestion b : ALL) {
                assertThat(a.or(b)).isEqualTo(b.or(a));
                for (Suggestion c : ALL) {
                    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
                }
            }
        }
    }

    @Test
    void strictestDoesNotDependOnOrderOrRepetition() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Suggestion> stated = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                stated.add(ALL.get(random.nextInt(ALL.size())));
            }
            Optional<Suggestion> strictest = Suggestion.strictest(stated);
            assertThat(strictest).contains(Collections.max(stated));
            stated.addAll(List.copyOf(stated));
            Collections.shuffle(stated, random);
            assertThat(Suggestion.strictest(stated)).isEqualTo(strictest);
        }
    }

    @Test
    void nothingStatedIsNotAPass() {
        assertThat(Suggestion.strictest(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isReadFromItsExactWord(Suggestion suggestion) {
        assertThat(Suggestion.of(suggestion.word())).contains(suggestion);
        assertThat(suggestion.word()).isEqualTo(suggestion.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pass", "BLOCK", " block", "block ", "pass\n", "reject", "normal", "PASS", "pаss"})
    void isReadFromNoOtherText(String text) {
        assertThat(Suggestion.of(text)).isEmpty();
    }

    @Test
    void otherWordsToo() {
        for (Status status : Status.values()) {
            assertThat(Status.of(status.word())).contains(status);
            assertThat(Status.of(status.name())).isEmpty();
        }
        for (Reason reason : Reason.values()) {
            assertThat(Reason.of(reason.word())).contains(reason);
            assertThat(Reason.of(reason.name())).isEmpty();
        }
        for (IssueCode code : IssueCode.values()) {
            assertThat(IssueCode.of(code.word())).contains(code);
            assertThat(IssueCode.of(code.name())).isEmpty();
        }
    }

    private static Suggestion word(String word) {
        return Suggestion.of(word).orElseThrow();
    }

    @Test
    void theStricterOfTwoIsAbsentOnlyWhereBothAre() {
        Optional<Suggestion> none = Optional.empty();
        for (Suggestion one : Suggestion.values()) {
            assertThat(Suggestion.stricter(Optional.of(one), none)).hasValue(one);
            assertThat(Suggestion.stricter(none, Optional.of(one))).hasValue(one);
            for (Suggestion other : Suggestion.values()) {
                assertThat(Suggestion.stricter(Optional.of(one), Optional.of(other)))
                        .hasValue(one.or(other));
            }
        }
        assertThat(Suggestion.stricter(none, none)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "block, pass false, review false, block false",
        "review, pass false, review false, block true",
        "pass, pass false, review true, block true",
        "ignore, pass true, review true, block true"
    })
    void aRulingSoftensWhatWasStricter(String ruling, String onPass, String onReview, String onBlock) {
        Ruling after = Ruling.of(ruling).orElseThrow();

        assertThat(Stream.of(Suggestion.PASS, Suggestion.REVIEW, Suggestion.BLOCK)
                        .map(before -> before.word() + " " + after.softens(before)))
                .containsExactly(onPass, onReview, onBlock);
        assertThat(after.suggestion().map(Suggestion::word).orElse("ignore")).isEqualTo(ruling);
    }

    @Test
    void fiveIssuesLeaveOpenWhatWasSuggested() {
        assertThat(Stream.of(IssueCode.values()).filter(IssueCode::isAboutSuggestion))
                .containsExactlyInAnyOrder(
                        IssueCode.SUGGESTION_MISSING,
                        IssueCode.SUGGESTION_UNKNOWN,
                        IssueCode.SUGGESTION_UNMAPPED,
                        IssueCode.STATE_UNMAPPED,
                        IssueCode.EVIDENCE_ONLY);
    }
}
