package dev.verdict.benchmarks.contenders;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/** Every token of a body, nothing kept. */
final class Scan {
    private Scan() {}

    static Reader of() {
        JsonFactory json = new JsonFactory();
        return body -> {
            int tokens = 0;
            try (JsonParser parser = json.createParser(body)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
            return tokens;
        };
    }
}
