package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueTest {
    private static Issue issue(Source source, IssueCode code, String message) {
        return Issue.builder().source(source).code(code).message(message).build();
    }

    @Test
    void comeByAddressThenByKindThenBySentence() {
        List<Issue> inOrder = List.of(
                issue(Source.root().member("a"), IssueCode.MEMBER_UNMAPPED, "z"),
                issue(Source.root().member("b").element(2), IssueCode.DECLARED_DIFFERS, "y"),
                issue(Source.root().member("b").element(2), IssueCode.SUGGESTION_MISSING, "x"),
                issue(Source.root().member("b").element(2), IssueCode.SUGGESTION_MISSING, "y"),
                issue(Source.root().member("b").element(10), IssueCode.DECLARED_DIFFERS, "a"));
        List<Issue> issues = new ArrayList<>(inOrder);
        Collections.reverse(issues);

        issues.sort(Issue.ORDER);

        assertThat(issues).isEqualTo(inOrder);
        Issue alike =
                Issue.builder().from(inOrder.get(0)).value("not looked at").build();
        assertThat(Issue.ORDER.compare(inOrder.get(0), alike)).isZero();
    }
}
