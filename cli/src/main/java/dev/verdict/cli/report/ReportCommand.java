package dev.verdict.cli.report;

import dev.verdict.cli.corpus.CorpusOptions;
import dev.verdict.cli.corpus.Gathering;
import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Services over a corpus, to be looked at. */
@Command(
        name = "report",
        header = "Write one offline page: timelines of every media, matrices, flips.",
        description = {
            "%nThe page needs no network and makes no request: open it in a browser, send it, archive it. The files are as for"
                    + " verdict agreement."
        },
        customSynopsis = "verdict report --out PAGE.html [OPTION…] [FILE…]",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a body could not be read, or tells of no media (standard error names it); the others are shown",
            "2:the call was wrong",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the page could not be written"
        })
public final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Option(
            names = "--out",
            paramLabel = "PAGE.html",
            required = true,
            description = "Where the page goes; a page that is there is replaced once the new one is whole.")
    private String out = "";

    @Mixin
    private final CorpusOptions options = new CorpusOptions();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public ReportCommand(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public Integer call() {
        PageData data = new PageData();
        Gathering gathering = new Gathering(options, data::add);
        Tally tally = new Round(surroundings, output, input).runOverEither(gathering);
        Optional<Corpus> corpus = gathering.corpus(surroundings);
        if (corpus.isEmpty()) {
            return Math.max(tally.status(), Status.UNREADABLE);
        }
        Agreement agreement = Agreement.of(corpus.get(), options.bootstrap());
        if (!write(Page.html(data.json(agreement, options.bootstrap())))) {
            return Status.OUTPUT_FAILED;
        }
        return gathering.status(tally, surroundings);
    }

    /** A page that is there already is replaced when the new one is whole; what is no file, a pipe say, is written to. */
    private boolean write(String html) {
        try {
            Path page = surroundings.directory().resolve(out);
            if (Files.exists(page) && !Files.isRegularFile(page)) {
                Files.writeString(page, html, StandardCharsets.UTF_8);
            } else {
                replace(page, html);
            }
            return true;
        } catch (IOException | InvalidPathException e) {
            surroundings.err().println(Visible.line("verdict report: cannot write " + out + ": " + e));
            return false;
        }
    }

    private static void replace(Path page, String html) throws IOException {
        Path beside = page.resolveSibling(page.getFileName() + ".part");
        boolean isWhole = false;
        try {
            Files.writeString(beside, html, StandardCharsets.UTF_8);
            Files.move(beside, page, StandardCopyOption.REPLACE_EXISTING);
            isWhole = true;
        } finally {
            if (!isWhole && Files.isRegularFile(beside)) {
                Files.delete(beside);
            }
        }
    }
}
