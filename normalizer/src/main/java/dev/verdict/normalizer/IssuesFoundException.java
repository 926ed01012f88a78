package dev.verdict.normalizer;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Issue;
import java.util.List;
import java.util.stream.Collectors;

/** A strict normalizer met something odd in a body. */
public final class IssuesFoundException extends BodyException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    IssuesFoundException(List<Issue> issues) {
        super(
                issues.stream()
                        .map(issue -> issue.code().word() + " at " + issue.source() + ": " + issue.message())
                        .collect(Collectors.joining("; ", "strict reading found " + issues.size() + " oddities: ", "")),
                new Place(null, null, issues.get(0).source()),
                null);
        this.issues = List.copyOf(issues);
    }

    /** All oddities of the body. */
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public String code() {
        return "issues-found";
    }
}
