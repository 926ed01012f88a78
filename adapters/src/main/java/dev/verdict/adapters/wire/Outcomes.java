package dev.verdict.adapters.wire;

import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.JobError;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a job ended: the state in all spellings the services use, and the error texts beside it. */
public final class Outcomes {
    private static final Set<String> COMPLETED = Set.of("success", "succeeded");
    private static final Set<String> FAILED = Set.of("fail", "failed");
    private static final Set<String> PENDING =
            Set.of("queuing", "submitted", "analysing", "analyzing", "running", "processing", "init");
    /** What services write into the places for errors when there is none. */
    private static final Set<String> NO_ERROR = Set.of("0", "200", "ok", "success", "null");
    /** As long as the longest of them. */
    private static final int LONGEST_NO_ERROR = longest(NO_ERROR);

    private Outcomes() {}

    private static int longest(Set<String> words) {
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    /**
     * What a state means. Only the words of the vendor's documents count; a missing or other word is unknown.
     *
     * @param holder the object that should hold the state
     */
    public static Status status(@Nullable Leaf state, Source holder, Reading reading) {
        return status(state, holder, Outcomes::status, reading);
    }

    /**
     * What a state means in the words of a service that has its own.
     *
     * @param holder the object that should hold the state
     * @param meaning what a state in canonical spelling means; {@link Status#UNKNOWN} for a word the vendor's documents do
     *     not have
     */
    public static Status status(
            @Nullable Leaf state, Source holder, Function<String, Status> meaning, Reading reading) {
        if (state == null || state.isBlank()) {
            reading.issue(IssueCode.STATE_MISSING, "expected the state of the job, found none", holder);
            return Status.UNKNOWN;
        }
        Status status = meaning.apply(state.word());
        if (status == Status.UNKNOWN) {
            reading.issue(
                    IssueCode.STATE_UNKNOWN,
                    "\"" + state.stripped() + "\" is no state we know, so the job counts as not finished",
                    state);
        } else if (status == Status.COMPLETED && reading.isContradicted(state)) {
            reading.issue(
                    IssueCode.STATE_UNKNOWN,
                    "the state is stated twice and not alike, so the job counts as not finished",
                    state);
            return Status.UNKNOWN;
        }
        return status;
    }

    /** What a state means whose letters may be large or small; unknown if the vendor's documents have no such word. */
    public static Status statusAsWritten(String state) {
        // As the documents print it, and nearly all bodies have it: need not be looked up.
        return state.equals("Succeeded") || state.equals("success")
                ? Status.COMPLETED
                : status(state.toLowerCase(Locale.ROOT));
    }

    /** What a state in canonical spelling means; unknown if the vendor's documents have no such word. */
    public static Status status(String word) {
        if (COMPLETED.contains(word)) {
            return Status.COMPLETED;
        }
        if (FAILED.contains(word)) {
            return Status.FAILED;
        }
        return PENDING.contains(word) ? Status.PENDING : Status.UNKNOWN;
    }

    /** Whether code or message tell of an error at all. */
    public static boolean tellsError(@Nullable Leaf code, @Nullable Leaf message) {
        return isError(code) || (code == null && isError(message));
    }

    private static boolean isError(@Nullable Leaf leaf) {
        return leaf != null && !leaf.isBlank() && isError(leaf.word());
    }

    /** Whether a word in the place for an error, in canonical spelling, tells of one. */
    public static boolean isError(String word) {
        return !NO_ERROR.contains(word);
    }

    /** Whether a text in the place for an error is longer than all words that tell of none. */
    public static boolean isSurelyError(String text) {
        return text.length() > LONGEST_NO_ERROR;
    }

    /** Keeps code and message; beside a success they are an issue, for the state decides. */
    public static Optional<JobError> error(
            @Nullable Leaf code, @Nullable Leaf message, Status status, Reading reading) {
        Optional<String> codeText = text(code);
        Optional<String> messageText = text(message);
        if (codeText.isEmpty() && messageText.isEmpty()) {
            return Optional.empty();
        }
        Leaf told = isError(code) ? code : message;
        if (status == Status.COMPLETED && told != null && isError(told)) {
            reading.add(besideSuccess(told.source()));
        }
        return Optional.of(
                JobError.builder().code(codeText).message(messageText).build());
    }

    /** The issue of an error text beside a success. */
    public static Issue besideSuccess(Source source) {
        return Issue.builder()
                .code(IssueCode.ERROR_BESIDE_SUCCESS)
                .message("an error text stands beside a state that says success; the state counts")
                .source(source)
                .build();
    }

    /** What an answer without any result means: failed when it tells an error, otherwise unknown. */
    public static Status withoutResult(@Nullable Leaf code, @Nullable Leaf message, Source holder, Reading reading) {
        if (tellsError(code, message)) {
            return Status.FAILED;
        }
        reading.issue(IssueCode.STATE_MISSING, "expected a result or an error, found neither", holder);
        return Status.UNKNOWN;
    }

    /** The inner leaf, or the outer one where there is no inner one; an outer one that is not taken is kept. */
    public static @Nullable Leaf first(@Nullable Leaf inner, @Nullable Leaf outer, Reading reading) {
        if (inner == null) {
            return outer;
        }
        if (outer != null) {
            reading.unmapped(outer);
        }
        return inner;
    }

    private static Optional<String> text(@Nullable Leaf leaf) {
        return leaf == null || leaf.isBlank() ? Optional.empty() : Optional.of(leaf.stripped());
    }
}
