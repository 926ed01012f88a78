package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Finding;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A JSON Pointer into the body leads to what each fact was read from. */
final class Addresses {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?");

    private Addresses() {}

    /** Addresses that lead nowhere, or to something else. */
    static List<String> wrong(Subject subject, ContractBody body) {
        List<String> wrong = new ArrayList<>();
        for (Verdict verdict : subject.verdicts(body.tree())) {
            JsonNode json = Json.tree(VerdictJson.bytes(verdict));
            for (Trees.Place leaf : Trees.leaves(json)) {
                if (leaf.name().equals("source") || leaf.name().equals("statusSource")) {
                    String source = leaf.in(json).textValue();
                    if (Trees.at(body.tree(), source).isMissingNode()) {
                        wrong.add(leaf.pointer() + " of the verdict is " + source + ", where nothing stands");
                    }
                }
            }
            for (Unmapped unmapped : verdict.report().unmapped()) {
                JsonNode there = Trees.at(body.tree(), unmapped.source().pointer());
                if (!Json.tree(unmapped.json()).equals(there)) {
                    wrong.add("unmapped at " + unmapped.source() + " is " + unmapped.json() + ", where " + there
                            + " stands");
                }
            }
            verdict.report().forEachFinding(finding -> check(finding, body.tree(), wrong));
        }
        return wrong;
    }

    /** What a row says stands below its address, or in the names that lead there. */
    private static void check(Finding finding, JsonNode body, List<String> wrong) {
        String pointer = finding.source().pointer();
        JsonNode row = Trees.at(body, pointer);
        String text = (pointer + row).toLowerCase(Locale.ROOT);
        List<BigDecimal> numbers = NUMBER.matcher(row.toString())
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .toList();
        word(wrong, finding, "label", finding.label(), text);
        word(wrong, finding, "scene", finding.scene(), text);
        word(wrong, finding, "suggestion", finding.suggestion().map(Suggestion::word), text);
        number(wrong, finding, "score", finding.score(), numbers);
        number(wrong, finding, "maxScore", finding.maxScore(), numbers);
        number(wrong, finding, "averageScore", finding.averageScore(), numbers);
    }

    private static void word(List<String> wrong, Finding finding, String what, Optional<String> word, String there) {
        word.filter(said -> !there.contains(said))
                .ifPresent(
                        said -> wrong.add(what + " " + said + " of " + finding.source() + ", where it does not stand"));
    }

    private static void number(
            List<String> wrong, Finding finding, String what, Optional<BigDecimal> number, List<BigDecimal> there) {
        number.filter(said -> there.stream().noneMatch(one -> one.compareTo(said) == 0))
                .ifPresent(said ->
                        wrong.add(what + " " + said + " of " + finding.source() + ", where " + there + " stand"));
    }
}
