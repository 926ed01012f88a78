package dev.verdict.model;

import java.util.Optional;
import org.immutables.value.Value;

/** One of several bodies that were joined into a report: a page of a long job, or evidence that was added. */
@Value.Immutable
public interface ReportPage {
    /** The name that stands before the {@code #} in the addresses of what came from this body. */
    String page();

    /** The operation whose answer it is, as the vendor names it. */
    Optional<String> operation();

    /** Names the request that fetched it. */
    Optional<String> requestId();

    /** What it says to ask with for the page behind it; absent on the last one. */
    Optional<String> nextPageToken();

    @Value.Check
    default void check() {
        if (!Source.isPage(page())) {
            throw new IllegalStateException("not a name of a page: \"" + page() + "\"");
        }
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableReportPage.Builder {
        Builder() {}
    }
}
