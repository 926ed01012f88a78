package dev.verdict.model;

import java.util.Optional;

/** The kinds of oddity a body can have. */
public enum IssueCode {
    /** The overall suggestion differs from the strictest one stated below it. */
    DECLARED_DIFFERS("declared-differs"),
    /** A place that always carries a suggestion carries none. */
    SUGGESTION_MISSING("suggestion-missing"),
    /** A suggestion is not one of pass, review, block. */
    SUGGESTION_UNKNOWN("suggestion-unknown"),
    /** A member that nobody reads holds a suggestion. */
    SUGGESTION_UNMAPPED("suggestion-unmapped"),
    /** The job's state is not stated where the service always states it. */
    STATE_MISSING("state-missing"),
    /** The job's state is a word nobody knows. */
    STATE_UNKNOWN("state-unknown"),
    /** A member that nobody reads holds a state other than success. */
    STATE_UNMAPPED("state-unmapped"),
    /** The service knows no job of the id that was asked for. */
    JOB_UNKNOWN("job-unknown"),
    /** The answer lists evidence and is of a kind that never states a suggestion. */
    EVIDENCE_ONLY("evidence-only"),
    /** A page of a long job that another page leads to is not there. */
    PAGE_MISSING("page-missing"),
    /** An error text stands beside a state that says success. */
    ERROR_BESIDE_SUCCESS("error-beside-success"),
    /** A label that the service's table does not hold. */
    LABEL_UNKNOWN("label-unknown"),
    /** A label that is not a word. */
    LABEL_UNREADABLE("label-unreadable"),
    /** A scene that the service's documents do not name. */
    SCENE_UNKNOWN("scene-unknown"),
    /** A part of the media that the service's documents do not name. */
    PART_UNKNOWN("part-unknown"),
    /** A score that is not a number. */
    SCORE_UNREADABLE("score-unreadable"),
    /** A score below 0 or above 100. */
    SCORE_OUT_OF_RANGE("score-out-of-range"),
    /** A count that is not a whole number from 0. */
    COUNT_UNREADABLE("count-unreadable"),
    /** A position that is not a time from the start of the media. */
    POSITION_UNREADABLE("position-unreadable"),
    /** A date and time that cannot be read. */
    TIME_UNREADABLE("time-unreadable"),
    /** A yes-or-no value that is neither. */
    FLAG_UNREADABLE("flag-unreadable"),
    /** The pieces of a storage location do not make a whole one. */
    LOCATION_INCOMPLETE("location-incomplete"),
    /** A member that is stated more than once; the first stated value counts. */
    MEMBER_REPEATED("member-repeated"),
    /** A value of a kind that cannot stand there, such as a list for a word. */
    KIND_UNEXPECTED("kind-unexpected"),
    /** A member that nobody reads. */
    MEMBER_UNMAPPED("member-unmapped");

    private final String word;

    IssueCode(String word) {
        this.word = word;
    }

    /** The canonical word, for example {@code suggestion-missing}. */
    public String word() {
        return word;
    }

    /** Whether the issue leaves open what the service suggested; a body with such an issue cannot decide pass. */
    public boolean isAboutSuggestion() {
        return switch (this) {
            case SUGGESTION_MISSING, SUGGESTION_UNKNOWN, SUGGESTION_UNMAPPED, STATE_UNMAPPED, EVIDENCE_ONLY -> true;
            default -> false;
        };
    }

    /** The code with exactly this canonical word; empty for every other text. */
    public static Optional<IssueCode> of(String word) {
        for (IssueCode code : values()) {
            if (code.word.equals(word)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
