package dev.verdict.cli.corpus;

import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Documents;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import dev.verdict.comparison.agreement.Bootstrap;
import dev.verdict.comparison.agreement.Corpus;
import dev.verdict.model.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command over a corpus can be told about it. */
public final class CorpusOptions {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            converter = MediaKey.Converter.class,
            description =
                    "What verdicts on one media have in common: media (the default: its id, or its address), name (the"
                            + " last piece of that without its ending), user-data, or file (the file's name up to its first dot).")
    private MediaKey key = MediaKey.MEDIA;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "What people said, a line for each media: {\"media\": key, \"suggestion\": word, \"categories\":"
                            + " [word, …]}; services are then held against people.")
    private @Nullable String labels;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the random draws behind the intervals start; 1 when not told.")
    private long seed = Bootstrap.DEFAULT.seed();

    @Option(
            names = "--resamples",
            paramLabel = "N",
            converter = Count.class,
            description = "How often the media are drawn again for the intervals; 1000 when not told.")
    private int resamples = Bootstrap.DEFAULT.resamples();

    /** How the intervals are to be found. */
    public Bootstrap bootstrap() {
        return new Bootstrap(seed, resamples);
    }

    /** The media that a verdict in a document is about; empty where nothing tells. */
    public Optional<String> key(Document document, Verdict verdict) {
        return key.of(document, verdict);
    }

    /** Adds what people said; false if some of it cannot be read, which standard error then tells. */
    public boolean addLabels(Corpus.Builder corpus, Surroundings surroundings) {
        boolean all = true;
        if (labels != null) {
            try (Documents documents = new Documents(surroundings, List.of(labels), true)) {
                for (Document line = documents.next(); line != null; line = documents.next()) {
                    all &= line.isBlankLine() || add(line, corpus, surroundings);
                }
            }
        }
        return all;
    }

    private static boolean add(Document line, Corpus.Builder corpus, Surroundings surroundings) {
        if (line.failure().isPresent()) {
            surroundings.err().println(line.failure().get().tell(line));
            return false;
        }
        try {
            HumanLabel label = LabelReader.read(line.bytes());
            corpus.addHuman(label.media(), label.suggestion(), label.categories());
            return true;
        } catch (LabelReader.WrongLabelException e) {
            surroundings
                    .err()
                    .println(Visible.line(line.place() + ":" + e.column() + ": " + e.getMessage() + " (label)"));
            return false;
        }
    }
}
