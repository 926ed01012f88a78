package dev.verdict.cli.shell;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands have in common: that they tell about themselves, and how that looks. */
@Command(
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        sortOptions = false)
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Tell what there is, and end.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;
}
