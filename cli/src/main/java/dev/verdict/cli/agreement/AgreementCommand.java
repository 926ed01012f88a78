package dev.verdict.cli.agreement;

import dev.verdict.cli.corpus.CorpusOptions;
import dev.verdict.cli.corpus.Gathering;
import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Status;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Corpus;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What services said about many media, added up. */
@Command(
        name = "agreement",
        header = "Tell how far services agree over a corpus of media.",
        description = {
            "%nThe files hold bodies or stored verdicts, of any number of services on any number of media, in any order; gaps"
                    + " are allowed. A job that has not ended, failed or stated nothing is a gap."
        },
        customSynopsis = "verdict agreement [OPTION…] [FILE…]",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a body could not be read, or tells of no media (standard error names it); the others are done",
            "2:the call was wrong",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class AgreementCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private final CorpusOptions options = new CorpusOptions();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--json", description = "All figures as JSON, with every flip.")
    private boolean json;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public AgreementCommand(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public Integer call() {
        Gathering gathering = new Gathering(options, (key, verdict) -> {});
        Tally tally = new Round(surroundings, output, input).runOverEither(gathering);
        Optional<Corpus> corpus = gathering.corpus(surroundings);
        if (corpus.isEmpty()) {
            return Math.max(tally.status(), Status.UNREADABLE);
        }
        Agreement agreement = Agreement.of(corpus.get(), options.bootstrap());
        if (json) {
            output.write(surroundings.shown(AgreementJson.text(agreement, options.bootstrap()) + "\n"));
        } else {
            output.write(new AgreementText(new Paint(surroundings.isColourful())).text(agreement));
        }
        return gathering.status(tally, surroundings);
    }
}
