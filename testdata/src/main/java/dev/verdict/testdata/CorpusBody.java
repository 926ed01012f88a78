package dev.verdict.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.Source;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Service;
import dev.verdict.testdata.trees.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One body of the corpus: what a service sent, what it means, and what it shows. */
public final class CorpusBody {
    private final Service service;
    private final String name;
    private final String shows;

    CorpusBody(Service service, String name, String shows) {
        this.service = service;
        this.name = name;
        this.shows = shows;
    }

    /** Where a body came from. */
    public enum Origin {
        /** The vendor's documents, byte for byte. */
        DOCUMENT,
        /** The vendor's sample, with one member changed or two. */
        CHANGED_DOCUMENT,
        /** Written from the tables of fields in the vendor's documents, with invented values. */
        FIELD_TABLES,
        /** The same job as the documents describe it, in what SDKs, gateways and other years make of it. */
        WILD,
        /** A neighbouring operation or event, in the shape of the vendor's public SDKs and documents. */
        SIBLING
    }

    /**
     * Why a body cannot be read.
     *
     * @param code a stable word, such as {@code malformed}
     * @param line counted from 1
     * @param column counted from 1
     * @param source the innermost value that was being read
     */
    public record Refusal(
            String code, String message, Optional<Integer> line, Optional<Integer> column, Optional<Source> source) {}

    /** Whose answer it is. */
    public Service service() {
        return service;
    }

    /** Short and lower-case, such as {@code documented-sample}; once in a service. */
    public String name() {
        return name;
    }

    /** What there is to see in it, in a few words. */
    public String shows() {
        return shows;
    }

    public Origin origin() {
        if (name.equals("documented-sample")) {
            return Origin.DOCUMENT;
        }
        if (name.endsWith("-of-the-sample")) {
            return Origin.CHANGED_DOCUMENT;
        }
        return name.startsWith("wild-")
                ? Origin.WILD
                : name.startsWith("sibling-") ? Origin.SIBLING : Origin.FIELD_TABLES;
    }

    /** What the service sent. */
    public byte[] bytes() {
        return Corpus.resource(file(service.id(), name));
    }

    /** What the service sent, as text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * What it means under the policy {@code strictest}.
     *
     * @throws IllegalStateException if it tells of no job or of several, or cannot be read
     */
    public Verdict verdict() {
        List<Verdict> verdicts = verdicts();
        if (verdicts.size() != 1) {
            throw new IllegalStateException(
                    this + (refusal().isPresent() ? " cannot be read" : " tells of " + verdicts.size() + " jobs"));
        }
        return verdicts.get(0);
    }

    /** What it means under the policy {@code strictest}, a verdict for each job; empty if it cannot be read. */
    public List<Verdict> verdicts() {
        if (golden(".verdict.json").isPresent()) {
            return List.of(VerdictJson.read(golden(".verdict.json").orElseThrow()));
        }
        List<Verdict> verdicts = new ArrayList<>();
        golden(".verdicts.json")
                .ifPresent(
                        list -> Json.tree(list).forEach(verdict -> verdicts.add(VerdictJson.read(verdict.toString()))));
        return List.copyOf(verdicts);
    }

    /** Why it cannot be read; empty if it can. */
    public Optional<Refusal> refusal() {
        return golden(".error.json")
                .map(Json::tree)
                .map(error -> new Refusal(
                        error.path("code").asText(),
                        error.path("message").asText(),
                        number(error, "line"),
                        number(error, "column"),
                        error.has("source")
                                ? Optional.of(Source.parse(error.path("source").asText()))
                                : Optional.empty()));
    }

    private static Optional<Integer> number(JsonNode error, String name) {
        return error.has(name) ? Optional.of(error.path(name).asInt()) : Optional.empty();
    }

    private Optional<byte[]> golden(String ending) {
        String file = service.id() + "/" + name + ending;
        return Corpus.exists(file) ? Optional.of(Corpus.resource(file)) : Optional.empty();
    }

    static String file(String service, String name) {
        return service + "/" + name + ".response.json";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CorpusBody body && service.equals(body.service) && name.equals(body.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(service, name);
    }

    /** {@code ims/documented-sample}. */
    @Override
    public String toString() {
        return service + "/" + name;
    }
}
