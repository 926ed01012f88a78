package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.testdata.trees.Trees;
import java.util.ArrayList;
import java.util.List;

/** Pass only if the job is completed and a readable pass was stated. */
final class FailClosed {
    /** Words and values that state nothing anybody could call harmless. */
    private static final List<JsonNode> NONSENSE =
            List.of(TextNode.valueOf("~nonsense~"), IntNode.valueOf(77), BooleanNode.TRUE);

    private FailClosed() {}

    /** Ways in which the body passes although it should not. */
    static List<String> passes(Subject subject, ContractBody body) {
        List<Verdict> verdicts = subject.verdicts(body.tree());
        List<String> wrong = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.suggestion() == Suggestion.PASS && verdict.report().status() != Status.COMPLETED) {
                wrong.add("pass of a job that is " + verdict.report().status().word());
            }
        }
        boolean passes = Subject.isPass(verdicts);
        boolean hangsOnAWord = false;
        int turn = body.name().hashCode() & 0xff;
        for (Trees.Place leaf : Trees.leaves(body.tree())) {
            JsonNode nonsense = NONSENSE.get(turn++ % NONSENSE.size());
            try {
                boolean stillPasses = Subject.isPass(subject.verdicts(Trees.with(body.tree(), leaf, nonsense)));
                if (stillPasses && !passes) {
                    wrong.add(leaf.pointer() + " as " + nonsense + " makes it pass; it said " + leaf.in(body.tree()));
                }
                hangsOnAWord |= !stillPasses;
            } catch (BodyException e) {
                // What told whose answer it is makes no sense any more: no verdict at all.
            }
        }
        if (passes && !hangsOnAWord) {
            wrong.add("a pass that hangs on nothing: whatever is made nonsense, it stays a pass");
        }
        return wrong;
    }
}
