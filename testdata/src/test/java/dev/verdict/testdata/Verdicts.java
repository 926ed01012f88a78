package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.trees.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the library says about a body, through its front door. */
final class Verdicts {
    static final Normalizer NORMALIZER = Normalizer.create();

    private Verdicts() {}

    static JsonNode tree(CorpusBody body) {
        return Json.tree(body.bytes());
    }

    static List<Verdict> of(byte[] body) {
        return NORMALIZER.normalizeAll(body);
    }

    static List<Verdict> of(JsonNode body) {
        return of(Json.bytes(body));
    }

    static Verdict one(JsonNode body) {
        return NORMALIZER.normalize(Json.bytes(body));
    }

    /** The canonical JSON of all verdicts, one a line. */
    static String json(List<Verdict> verdicts) {
        return verdicts.stream().map(VerdictJson::text).collect(Collectors.joining("\n"));
    }

    /** The strictest suggestion of all verdicts on a body. */
    static Suggestion suggestion(List<Verdict> verdicts) {
        return Suggestion.strictest(verdicts.stream().map(Verdict::suggestion).toList())
                .orElse(Suggestion.REVIEW);
    }

    /** The bodies among the test data that can be read. */
    static Stream<CorpusBody> readable() {
        return Corpus.all().stream().filter(sample -> {
            try {
                of(sample.bytes());
                return true;
            } catch (BodyException e) {
                return false;
            }
        });
    }
}
