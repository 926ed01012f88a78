package dev.verdict.cli.input;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Similar;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.NormalizerListener;
import dev.verdict.normalizer.Service;
import dev.verdict.normalizer.policy.Policy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** What every command that reads bodies can be told about them. */
public final class InputOptions {
    @Option(
            names = "--service",
            paramLabel = "S",
            converter = ServiceName.class,
            description = "Whose answers they are: imm, ims or vod. Detected when not told.")
    private @Nullable Service service;

    @Option(
            names = "--imm-offset-unit",
            paramLabel = "UNIT",
            converter = Unit.class,
            description = "What an IMM offset of 1 means: s (the default), ms, or a number of ms such as 40ms.")
    private @Nullable Duration immOffsetUnit;

    @Option(
            names = "--lines",
            description =
                    "Every line is a body, whatever the file's name and content say. Else files named .ndjson or .jsonl, and"
                            + " those whose first line is whole JSON with more behind it.")
    private boolean lines;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "How to decide, as JSON (verdict-policy/1); without it, the strictest word wins.")
    private @Nullable String policy;

    /** Who hears what is read; null where nobody does. */
    private @Nullable NormalizerListener listener;

    /** The policy, once it was read: standard input can be read once only. */
    private @Nullable Policy decidesBy;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "JSON bodies, lists of bodies, or a body a line (NDJSON); - or none: standard input.")
    private @Nullable List<String> files;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    public InputOptions() {}

    /** Files, at least one, and not one option: nothing that could be misused. */
    @SuppressWarnings("NullAway.Init") // nothing complains
    public InputOptions(List<String> files) {
        this.files = files;
    }

    /**
     * Takes names off the front, which are those of something else than bodies.
     *
     * @param expected what the names are to be, for the complaint where there are too few
     */
    public List<String> takeFirst(int count, String expected) {
        List<String> named = files == null ? List.of() : files;
        if (named.size() < count) {
            throw misuse("expected " + expected + ", found " + (named.isEmpty() ? "none" : String.join(", ", named)));
        }
        files = List.copyOf(named.subList(count, named.size()));
        return named.subList(0, count);
    }

    /** Refuses an option that says nothing to the command. */
    public void refusePolicy(String why) {
        if (policy != null) {
            throw misuse(why);
        }
    }

    /** The named files; complains when a person at a terminal named none. */
    public List<String> files(Surroundings surroundings) {
        if (files == null || files.isEmpty()) {
            if (surroundings.terminals().input()) {
                throw misuse("expected a FILE, or - for standard input, which is a terminal here");
            }
            return List.of(Documents.STANDARD_INPUT);
        }
        if (Collections.frequency(files, Documents.STANDARD_INPUT) > 1) {
            throw misuse("standard input (-) can be read once only");
        }
        return files;
    }

    public Documents documents(Surroundings surroundings) {
        return new Documents(surroundings, files(surroundings), lines);
    }

    /**
     * How to decide.
     *
     * @throws PolicyFile.UnusableException if the named policy is none
     */
    public Policy policy(Surroundings surroundings) {
        Policy known = decidesBy;
        if (known == null) {
            known = policy == null ? Policy.strictest() : PolicyFile.read(surroundings, policy);
            decidesBy = known;
        }
        return known;
    }

    /** Lets somebody hear what is read. */
    public void tell(NormalizerListener somebody) {
        listener = somebody;
    }

    /** The way to answers. */
    public Reader reader(Surroundings surroundings) {
        Normalizer.Builder normalizer =
                Normalizer.builder().limits(surroundings.limits()).policy(policy(surroundings));
        if (immOffsetUnit != null) {
            normalizer.immOffsetUnit(immOffsetUnit);
        }
        if (listener != null) {
            normalizer.listener(listener);
        }
        return new Reader(normalizer.build(), service == null ? Hints.none() : Hints.service(service));
    }

    /** A complaint about the call. */
    public RuntimeException misuse(String message) {
        return Complaint.of(command, message);
    }

    /** Apart, so that calls without options load nothing of the parser. */
    private static final class Complaint {
        static RuntimeException of(CommandSpec command, String message) {
            return new ParameterException(command.commandLine(), message);
        }
    }

    /** A service for which there is an adapter. */
    static final class ServiceName implements ITypeConverter<Service> {
        @Override
        public Service convert(String name) {
            List<String> known =
                    ServiceLoader.load(ServiceAdapter.class, ServiceAdapter.class.getClassLoader()).stream()
                            .map(adapter -> adapter.get().service())
                            .sorted()
                            .toList();
            if (!known.contains(name)) {
                throw new TypeConversionException("expected one of " + String.join(", ", known) + ", found " + name
                        + Similar.to(name, known)
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElse(""));
            }
            return Service.of(name);
        }
    }

    /** {@code s}, {@code ms}, {@code 40ms}, {@code 2s}. */
    static final class Unit implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})?(m?s)");

        @Override
        public Duration convert(String text) {
            Matcher unit = FORM.matcher(text);
            if (!unit.matches()) {
                throw new TypeConversionException("expected s, ms, or a number of them such as 40ms, found " + text);
            }
            long count = unit.group(1) == null ? 1 : Long.parseLong(unit.group(1));
            return "s".equals(unit.group(2)) ? Duration.ofSeconds(count) : Duration.ofMillis(count);
        }
    }
}
