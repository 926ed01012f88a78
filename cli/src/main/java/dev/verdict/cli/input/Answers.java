package dev.verdict.cli.input;

import dev.verdict.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What became of one document.
 *
 * @param isList whether the document tells of several bodies or jobs, or of none
 * @param all one answer for each, in order
 */
public record Answers(boolean isList, List<Answer> all) {
    /**
     * A verdict, or why there is none.
     *
     * @param verdict present unless {@code failure} is
     */
    public record Answer(Optional<Verdict> verdict, Optional<Failure> failure) {
        static Answer of(Verdict verdict) {
            return new Answer(Optional.of(verdict), Optional.empty());
        }

        static Answer of(Failure failure) {
            return new Answer(Optional.empty(), Optional.of(failure));
        }
    }

    /** Nothing could be made of the whole document. */
    public static Answers none(Failure failure) {
        return new Answers(false, List.of(Answer.of(failure)));
    }

    /** Whether nothing could be made of the whole document. */
    public boolean isNone() {
        return !isList && all.get(0).failure().isPresent();
    }
}
