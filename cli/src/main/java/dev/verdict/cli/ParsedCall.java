package dev.verdict.cli;

import dev.verdict.cli.normalize.Accepted;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A call as the commands describe it, with all that belongs to options, help and wrong calls. */
final class ParsedCall {
    private ParsedCall() {}

    /**
     * Parses a call and runs its command.
     *
     * @param failed tells of what a command threw, and gives the exit status
     */
    static int execute(String[] args, Surroundings surroundings, Output output, ToIntFunction<Exception> failed) {
        CommandLine line = new CommandLine(new VerdictCommand(), new Commands(surroundings, output));
        PrintWriter out = new PrintWriter(output.asStream(), false, StandardCharsets.UTF_8);
        // A file may be called @name; it is no list of arguments.
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        Objects.requireNonNull(line.getSubcommands().get("normalize"))
                .getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> Accepted.text());
        line.setParameterExceptionHandler(new Misuse(surroundings.err()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed.applyAsInt(failure));
        int status = line.execute(args);
        out.flush();
        return status;
    }
}
