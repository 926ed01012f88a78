package dev.verdict.cli;

import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One call of the command line, inside this process, from the root of the repository unless told otherwise. */
final class Call {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** Two bodies that are told apart at a glance. */
    static final String PASS = "{\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"pass\"}}";

    static final String BLOCK = "{\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"block\"}}";
    static final String REVIEW = "{\"Status\":\"Succeeded\",\"ModerationResult\":{\"Suggestion\":\"review\"}}";

    private InputStream in = new ByteArrayInputStream(new byte[0]);
    private Path directory = ROOT;
    private Terminals terminals = Terminals.NONE;
    private Map<String, String> environment = Map.of();
    private int maxBytes = 8 << 20;

    /** What came of it. */
    record Result(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Result verdict(String... args) {
        return new Call().run(args);
    }

    /** A call in a process of its own, from wherever the caller says. */
    static ProcessBuilder process(List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.verdict.cli.Main"));
        command.addAll(Arrays.asList(args));
        return new ProcessBuilder(command);
    }

    static Call with(String input) {
        return with(input.getBytes(StandardCharsets.UTF_8));
    }

    static Call with(byte[] input) {
        return with(new ByteArrayInputStream(input));
    }

    static Call with(InputStream input) {
        Call call = new Call();
        call.in = input;
        return call;
    }

    static Call in(Path directory) {
        Call call = new Call();
        call.directory = directory;
        return call;
    }

    Call at(Terminals some) {
        terminals = some;
        return this;
    }

    Call where(String variable, String value) {
        environment = Map.of(variable, value);
        return this;
    }

    Call upTo(int bytes) {
        maxBytes = bytes;
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(out, err, args);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(OutputStream out, OutputStream err, String... args) {
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(args, new Surroundings(in, out, told, directory, terminals, environment, maxBytes, 1 << 20));
    }
}
