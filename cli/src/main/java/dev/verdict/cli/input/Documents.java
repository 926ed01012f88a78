package dev.verdict.cli.input;

import dev.verdict.adapters.Intake;
import dev.verdict.cli.input.Lines.Line;
import dev.verdict.cli.shell.Surroundings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents in the named files, one after the other. What cannot be had is a document with its failure. */
public final class Documents implements AutoCloseable {
    /** The name for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** The name by which its documents are told. */
    public static final String STANDARD_INPUT_NAME = "<stdin>";

    private final Surroundings surroundings;
    private final Intake intake;
    private final boolean linesOnly;
    private final Deque<String> names;
    private @Nullable Lined current;

    /**
     * Opens nothing yet.
     *
     * @param linesOnly whether every file holds a document on each line, whatever its name and content say
     */
    public Documents(Surroundings surroundings, List<String> names, boolean linesOnly) {
        this.surroundings = surroundings;
        this.names = new ArrayDeque<>(names);
        this.linesOnly = linesOnly;
        this.intake = Intake.of(surroundings.limits());
    }

    /** A file that is given line by line: first those that were read to find out. */
    private record Lined(String name, Deque<Line> head, Lines lines, InputStream stream) {}

    /**
     * The only document there is, if one file is named and it is one document. Of all others nothing is read that
     * {@link #next} would not still give. Asked before that, and not for standard input, which may never end.
     */
    Optional<Document> only() {
        boolean isOneFile = names.size() == 1 && !names.element().equals(STANDARD_INPUT);
        return isOneFile ? Optional.ofNullable(open(names.remove())) : Optional.empty();
    }

    /** The next document; null behind the last. */
    public @Nullable Document next() {
        while (true) {
            Lined lined = current;
            if (lined == null) {
                String name = names.poll();
                if (name == null) {
                    return null;
                }
                Document document = open(name);
                if (document != null) {
                    return document;
                }
                continue;
            }
            Document line = nextLine(lined);
            if (line != null) {
                return line;
            }
            close();
        }
    }

    /** The file as one document; null if it is to be given line by line. */
    private @Nullable Document open(String given) {
        String name = given.equals(STANDARD_INPUT) ? STANDARD_INPUT_NAME : given;
        InputStream stream = null;
        boolean kept = false;
        try {
            stream = stream(given);
            Lines lines = new Lines(stream, surroundings.maxBytes());
            Deque<Line> head = new ArrayDeque<>();
            if (!linesOnly && !isNamedLines(given)) {
                Shape shape = Shape.of(lines, intake);
                if (!shape.isLines()) {
                    return document(name, lines.whole(shape.head()));
                }
                head.addAll(shape.head());
            }
            current = new Lined(name, head, lines, stream);
            kept = true;
            return null;
        } catch (IOException | InvalidPathException e) {
            return Document.unreadable(name, failure(e));
        } catch (OutOfMemoryError e) {
            return tooLong(name);
        } finally {
            if (stream != null && !kept) {
                closeQuietly(stream);
            }
        }
    }

    /** The file as one document, whatever lines it has. */
    static Document whole(Surroundings surroundings, String given) {
        String name = given.equals(STANDARD_INPUT) ? STANDARD_INPUT_NAME : given;
        try (Documents only = new Documents(surroundings, List.of(), false);
                InputStream stream = only.stream(given)) {
            return only.document(name, new Lines(stream, surroundings.maxBytes()).whole(List.of()));
        } catch (IOException | InvalidPathException e) {
            return Document.unreadable(name, failure(e));
        }
    }

    private Document document(String name, byte @Nullable [] bytes) {
        return bytes == null ? tooLong(name) : Document.file(name, bytes);
    }

    private Document tooLong(String name) {
        return Document.unreadable(
                name,
                Failure.of(
                        "limit-exceeded",
                        "the document is longer than " + surroundings.maxBytes() + " bytes"
                                + surroundings.moreMemory()));
    }

    private @Nullable Document nextLine(Lined lined) {
        long number = lined.lines().nextNumber();
        try {
            Line line =
                    lined.head().isEmpty() ? lined.lines().next() : lined.head().poll();
            if (line == null) {
                return null;
            }
            number = line.number();
            if (line.isTooLong()) {
                return broken(
                        lined,
                        number,
                        "limit-exceeded",
                        "the line is longer than " + surroundings.maxBytes() + " bytes" + surroundings.moreMemory());
            }
            byte[] bytes = Bytes.withoutEnd(line.bytes());
            if (number == 1) {
                if (Bytes.isWide(bytes)) {
                    close();
                    return broken(lined, number, "malformed", "expected lines in UTF-8, found UTF-16 or UTF-32");
                }
                bytes = Bytes.withoutMark(bytes);
            }
            return Document.line(lined.name(), number, bytes);
        } catch (IOException e) {
            close();
            Failure failure = failure(e);
            return broken(lined, number, failure.code(), failure.message());
        }
    }

    private static Document broken(Lined lined, long line, String code, String message) {
        Failure failure = Failure.of(code, message);
        return Document.unreadable(lined.name(), line, failure.onLine(line));
    }

    private InputStream stream(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new FilterInputStream(surroundings.in()) {
                @Override
                public void close() {} // not ours to close
            };
        }
        Path path = surroundings.directory().resolve(name);
        if (Files.isDirectory(path)) {
            throw new FileSystemException(name, null, "is a directory");
        }
        return Files.newInputStream(path);
    }

    private static boolean isNamedLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    }

    private static Failure failure(Exception e) {
        if (e instanceof NoSuchFileException) {
            return Failure.of("no-such-file", "expected a file, found none of this name");
        }
        if (e instanceof AccessDeniedException) {
            return Failure.of("no-permission", "expected a file that may be read, found one that may not");
        }
        if (e instanceof FileSystemException file && "is a directory".equals(file.getReason())) {
            return Failure.of("is-a-directory", "expected a file, found a directory; name the files in it");
        }
        if (e instanceof InvalidPathException) {
            return Failure.of("no-such-file", "expected the name of a file, found what cannot be one");
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return Failure.of("cannot-read", "cannot be read: " + (reason == null ? e.toString() : reason));
    }

    @Override
    public void close() {
        Lined lined = current;
        current = null;
        if (lined != null) {
            closeQuietly(lined.stream());
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // All that was wanted of it has been read.
        }
    }
}
