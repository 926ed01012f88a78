package dev.verdict.cli;

import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Normalizer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of the README, between its markers, so that it compiles and prints what the README says. */
final class ReadmeExample {
    private ReadmeExample() {}

    static void run(Path file, PrintStream out) throws IOException {
        // begin
        Normalizer normalizer = Normalizer.create(); // immutable: one for all threads
        Verdict verdict = normalizer.normalize(Files.readAllBytes(file));

        if (verdict.suggestion() == Suggestion.BLOCK) {
            verdict.decision().causes().stream()
                    .flatMap(cause -> cause.source().stream())
                    .map(Source::pointer)
                    .forEach(out::println);
        }
        // end
    }
}
