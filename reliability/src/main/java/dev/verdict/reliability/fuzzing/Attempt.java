package dev.verdict.reliability.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What one process of attacks on a door came to.
 *
 * @param executions inputs that went through the door
 * @param edges branches of the instrumented code that were taken, as Jazzer counts them
 * @param inputs of which each takes a branch, or takes it as often, as no other does
 * @param findings inputs after which the library did not do what it promises
 * @param became what became of the inputs, as the door tells
 */
record Attempt(String door, long seconds, long executions, long edges, long inputs, int findings, String became) {
    /** Adds a line to a table. */
    void append(Path table) throws IOException {
        Files.writeString(
                table,
                String.join(
                                "\t",
                                List.of(
                                        door,
                                        String.valueOf(seconds),
                                        String.valueOf(executions),
                                        String.valueOf(edges),
                                        String.valueOf(inputs),
                                        String.valueOf(findings),
                                        became))
                        + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Override
    public String toString() {
        return "door " + door + ": " + executions + " inputs in " + seconds + " s, " + edges + " branches, " + inputs
                + " inputs kept, " + (findings == 0 ? "nothing" : findings) + " found (" + became + ")";
    }
}
