package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Limits;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.trees.Json;
import java.util.List;
import java.util.stream.Collectors;

/** The adapter as callers meet it: behind the front door, beside the adapters of this library. */
final class Subject {
    private final ServiceAdapter adapter;
    private final Normalizer normalizer;

    Subject(ServiceAdapter adapter) {
        this.adapter = adapter;
        this.normalizer = Normalizer.builder().adapter(adapter).build();
    }

    ServiceAdapter adapter() {
        return adapter;
    }

    Service service() {
        return Service.of(adapter.service());
    }

    Normalizer within(Limits limits) {
        return Normalizer.builder().adapter(adapter).limits(limits).build();
    }

    Normalizer withCare() {
        return Normalizer.builder().adapter(adapter).express(false).build();
    }

    Normalizer normalizer() {
        return normalizer;
    }

    List<Verdict> verdicts(JsonNode body) {
        return normalizer.normalizeAll(Json.bytes(body));
    }

    /** The same where it is known whose answer it is. */
    List<Verdict> verdictsAsOurs(JsonNode body) {
        return normalizer.normalizeAll(Json.bytes(body), Hints.service(service()));
    }

    /** The canonical JSON of the verdicts, or why there are none. */
    String reading(JsonNode body) {
        return reading(normalizer, Json.bytes(body));
    }

    static String reading(Normalizer normalizer, byte[] body) {
        try {
            return json(normalizer.normalizeAll(body));
        } catch (BodyException e) {
            return e.code() + ": " + e.getMessage();
        }
    }

    /** The same, but for the sentence of a refusal, which names all services that are known. */
    static String meaning(Normalizer normalizer, byte[] body) {
        try {
            return json(normalizer.normalizeAll(body));
        } catch (BodyException e) {
            return e.code();
        }
    }

    static String json(List<Verdict> verdicts) {
        return verdicts.stream().map(VerdictJson::text).collect(Collectors.joining("\n"));
    }

    /** Whether any of them lets a media pass. */
    static boolean isPass(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.suggestion() == Suggestion.PASS);
    }
}
