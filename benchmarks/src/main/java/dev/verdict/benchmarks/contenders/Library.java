package dev.verdict.benchmarks.contenders;

import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;

/** This library as a user calls it. */
final class Library {
    private Library() {}

    static Reader verdict() {
        return Normalizer.create()::normalize;
    }

    static Reader json() {
        Normalizer normalizer = Normalizer.create();
        return body -> VerdictJson.bytes(normalizer.normalize(body));
    }

    static Reader reference() {
        return Normalizer.builder().express(false).build()::normalize;
    }
}
