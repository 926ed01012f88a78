package dev.verdict.reliability.threads;

import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses what the library offers once, as an application in a container does. */
public final class Use {
    private Use() {}

    public static void all(Path body) throws IOException {
        byte[] json = Files.readAllBytes(body);
        for (boolean express : new boolean[] {true, false}) {
            Normalizer normalizer = Normalizer.builder().express(express).build();
            Verdict verdict = normalizer.normalize(json);
            VerdictJson.read(VerdictJson.bytes(verdict));
            VerdictJson.read(VerdictJson.text(verdict));
            normalizer.normalize(new String(json, StandardCharsets.UTF_8));
            normalizer.decide(verdict.report(), Policy.read(Policy.strictest().json()));
        }
    }
}
