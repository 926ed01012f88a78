package dev.verdict.cli.normalize;

import dev.verdict.cli.input.Form;
import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.input.Tally;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Bodies in, canonical verdicts out. */
@Command(
        name = "normalize",
        header = "Give the verdict on each body as canonical JSON.",
        description = {
            "%nA file gives indented JSON, a list of bodies one document for each. A file with a body on each line gives one"
                    + " line for each, in the same order: the verdict, a list of verdicts where the line tells of several"
                    + " jobs, {\"schema\":\"verdict/1\",\"error\":{…}} where it cannot be read, a blank line where it is"
                    + " blank."
        },
        customSynopsis = "verdict normalize [OPTION…] [FILE…]",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done; with --gate: all pass",
            "1:a body could not be read (standard error names it); the others are done",
            "2:the call was wrong",
            "10:with --gate: something is for review, or there was no body at all",
            "20:with --gate: something is to be blocked, whatever else happened",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class NormalizeCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private final InputOptions input;

    @ArgGroup
    private @Nullable Look look;

    @Option(
            names = "--pages",
            description =
                    "The bodies are the pages of one long job, in any order; give the one verdict on all of them.")
    private boolean pages;

    @Option(names = "--gate", description = "Let the exit status tell the strictest verdict of all bodies.")
    private boolean gate;

    @Option(
            names = "--stats",
            description = "At the end, tell on standard error how many bodies were read, which road each took (express:"
                    + " plain bodies in one pass; reference: all others), what was odd, and what was decided.")
    private boolean stats;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public NormalizeCommand(Surroundings surroundings, Output output) {
        this(surroundings, output, new InputOptions());
    }

    public NormalizeCommand(Surroundings surroundings, Output output, InputOptions input) {
        this.surroundings = surroundings;
        this.output = output;
        this.input = input;
    }

    /** One of two ways to look other than indented. */
    static final class Look {
        @Option(names = "--compact", required = true, description = "One line for each document.")
        private boolean compact;

        @Option(names = "--table", required = true, description = "A short table for a person.")
        private boolean table;
    }

    @Override
    public Integer call() {
        Round round = new Round(surroundings, output, input);
        Form form;
        String heading = "";
        if (look != null && look.table) {
            TableForm table = TableForm.of(pages ? List.of("<pages>") : input.files(surroundings));
            form = table;
            heading = table.heading();
        } else {
            form = new JsonForm(look == null || !look.compact, surroundings);
        }
        Tally tally = stats ? runCounting(round, form, heading) : run(round, form, heading);
        return gate ? tally.gate() : tally.status();
    }

    private Tally run(Round round, Form form, String heading) {
        return pages ? round.runAsPages(form, heading) : round.run(form, heading);
    }

    private Tally runCounting(Round round, Form form, String heading) {
        Statistics statistics = new Statistics();
        input.tell(statistics);
        Tally tally = run(round, form, heading);
        surroundings.err().print(statistics.text(tally.failures()));
        surroundings.err().flush();
        return tally;
    }
}
