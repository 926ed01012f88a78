package dev.verdict.adapters.express;

import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.model.Issue;
import dev.verdict.model.JobError;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended: what its state means, and what stands in the places for errors.
 *
 * @param code the error's code; null where none is given
 * @param message the error's text; null where none is given
 */
public record Ending(
        Status status, @Nullable String code, @Nullable String message) {
    /**
     * The ending by the state as the service wrote it, which must be a word of the documents.
     *
     * @param code the error's code; null where none is given
     * @param message the error's text; null where none is given
     */
    public static Ending of(String state, @Nullable String code, @Nullable String message) {
        Status status = Outcomes.statusAsWritten(state);
        if (status == Status.UNKNOWN) {
            throw surprise();
        }
        return new Ending(status, code, message);
    }

    public Optional<JobError> error() {
        return code == null && message == null
                ? Optional.empty()
                : Optional.of(JobError.builder()
                        .code(Optional.ofNullable(code))
                        .message(Optional.ofNullable(message))
                        .build());
    }

    /**
     * The issue of an error text beside a success.
     *
     * @param holder the object in which code and message stand
     */
    public Optional<Issue> besideSuccess(Source holder) {
        if (status != Status.COMPLETED) {
            return Optional.empty();
        }
        if (isError(code)) {
            return Optional.of(Outcomes.besideSuccess(holder.member("Code")));
        }
        return isError(message) ? Optional.of(Outcomes.besideSuccess(holder.member("Message"))) : Optional.empty();
    }

    private static boolean isError(@Nullable String text) {
        return text != null && (Outcomes.isSurelyError(text) || Outcomes.isError(text.toLowerCase(Locale.ROOT)));
    }
}
