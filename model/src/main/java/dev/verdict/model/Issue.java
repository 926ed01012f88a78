package dev.verdict.model;

import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Something odd in the body: what, where, and what stood there. The rest of the body was read all the same. */
@Value.Immutable
public interface Issue {
    /** The order in which a report tells its issues: by address, then by kind. */
    // By hand: comparators that are put together take as long to get ready at a start as reading a body.
    Comparator<Issue> ORDER = (one, other) -> {
        int order = one.source().compareTo(other.source());
        order = order == 0 ? one.code().compareTo(other.code()) : order;
        return order == 0 ? one.message().compareTo(other.message()) : order;
    };

    IssueCode code();

    /** One sentence for a person. */
    String message();

    /** Where the oddity stands in the body. */
    Source source();

    /** What stood there, as text, where it found no other place in the report. */
    Optional<String> value();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableIssue.Builder {
        Builder() {}
    }
}
