package dev.verdict.testdata.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.trees.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the normalizer makes of a body.
 *
 * @param suggestions of its jobs, in their order
 * @param verdicts of its jobs as canonical JSON
 * @param folded the same, the spelling of addresses aside
 * @param error the code of the exception, if the body cannot be read
 */
record Judgement(List<Suggestion> suggestions, JsonNode verdicts, JsonNode folded, Optional<String> error) {
    private static final Normalizer NORMALIZER = Normalizer.create();

    static Judgement of(byte[] body) {
        return of(() -> NORMALIZER.normalizeAll(body));
    }

    /** Of a body that tells of one job. */
    static Judgement of(Map<String, ?> body) {
        return of(() -> List.of(NORMALIZER.normalize(body)));
    }

    private static Judgement of(Supplier<List<Verdict>> reading) {
        List<Verdict> verdicts;
        try {
            verdicts = reading.get();
        } catch (BodyException e) {
            return new Judgement(List.of(), Json.array(), Json.array(), Optional.of(e.code()));
        }
        JsonNode tree =
                Json.tree(verdicts.stream().map(VerdictJson::text).toList().toString());
        return new Judgement(
                verdicts.stream().map(Verdict::suggestion).toList(), tree, Folded.of(tree), Optional.empty());
    }

    /** Where this differs from another first, the spelling of addresses aside. */
    Optional<String> differenceTo(Judgement other) {
        if (!error.equals(other.error)) {
            return Optional.of("expected " + error.orElse("verdicts") + ", found " + other.error.orElse("verdicts"));
        }
        return folded.equals(other.folded) ? Optional.empty() : Json.firstDifference(folded, other.folded);
    }

    /** Whether any job comes off lighter here than there; a body that cannot be read lets nothing pass. */
    boolean isSofterThan(Judgement other) {
        if (suggestions.size() != other.suggestions.size()) {
            return !suggestions.isEmpty() && !other.suggestions.isEmpty();
        }
        for (int i = 0; i < suggestions.size(); i++) {
            if (!suggestions.get(i).isAtLeast(other.suggestions.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Every address that stands in the verdicts. */
    Set<String> sources() {
        return Stream.of("source", "statusSource")
                .flatMap(name -> verdicts.findValues(name).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
