package dev.verdict.cli.explain;

import dev.verdict.cli.input.InputOptions;
import dev.verdict.cli.input.Round;
import dev.verdict.cli.shell.HelpOption;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A verdict in words. */
@Command(
        name = "explain",
        header = "Tell a person what was decided, why, and where it stands in the body.",
        customSynopsis = "verdict explain [OPTION…] [FILE…]",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:a body could not be read (standard error names it); the others are done",
            "2:the call was wrong",
            "70:a mistake of ours; VERDICT_DEBUG=1 shows where",
            "74:the results could not be written (141: nobody reads them any more)"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private final InputOptions input;

    @Option(
            names = "--lang",
            paramLabel = "L",
            converter = LanguageName.class,
            description = "In which language: en (the default) or zh.")
    private Language language = new English();

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private final HelpOption help = new HelpOption();

    public ExplainCommand(Surroundings surroundings, Output output) {
        this(surroundings, output, new InputOptions());
    }

    public ExplainCommand(Surroundings surroundings, Output output, InputOptions input) {
        this.surroundings = surroundings;
        this.output = output;
        this.input = input;
    }

    @Override
    public Integer call() {
        Excerpts excerpts = new Excerpts(surroundings.limits());
        Paint paint = new Paint(surroundings.isColourful());
        Words words = new Words(language, input.policy(surroundings), excerpts, paint);
        return new Round(surroundings, output, input).run(words, "").status();
    }

    /** {@code en} or {@code zh}. */
    static final class LanguageName implements ITypeConverter<Language> {
        @Override
        public Language convert(String name) {
            return Language.of(name).orElseThrow(() -> new TypeConversionException("expected en or zh, found " + name));
        }
    }
}
