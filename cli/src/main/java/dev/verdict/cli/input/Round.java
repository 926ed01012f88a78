package dev.verdict.cli.input;

import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.cli.shell.Output;
import dev.verdict.cli.shell.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes all documents to answers and the answers to standard output, failures to standard error. */
public final class Round {
    private static final int OVERHEAD = 1024;

    private final Surroundings surroundings;
    private final Output output;
    private final InputOptions input;

    public Round(Surroundings surroundings, Output output, InputOptions input) {
        this.surroundings = surroundings;
        this.output = output;
        this.input = input;
    }

    /** What is left of a document when its verdicts have become text. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Done(int read, byte[] text, List<String> complaints, List<Throwable> mistakes, Tally tally) {}

    /**
     * Runs through all documents.
     *
     * @param form how answers look
     * @param heading what stands above them, whole lines or nothing
     */
    public Tally run(Form form, String heading) {
        return run(input.reader(surroundings)::read, form, heading);
    }

    /** Runs through all documents, of which each may also hold verdicts that were stored. */
    public Tally runOverEither(Form form) {
        return run(input.reader(surroundings)::readEither, form, "");
    }

    private Tally run(Function<Document, Answers> reader, Form form, String heading) {
        List<String> files = input.files(surroundings);
        Tally tally = new Tally();
        try (Documents documents = input.documents(surroundings);
                Progress progress = Progress.of(surroundings, files)) {
            output.write(heading);
            Optional<Document> only = documents.only();
            if (only.isPresent()) {
                // Threads take as long to get ready as a small document.
                take(done(reader, form, only.get()), tally, progress);
            } else {
                InOrder<Document, Done> line = new InOrder<>(
                        document -> done(reader, form, document),
                        document -> document.bytes().length + OVERHEAD,
                        surroundings.memory());
                line.run(documents::next, done -> take(done, tally, progress), output::flush);
            }
            output.flush();
        }
        return tally;
    }

    private void take(Done done, Tally tally, Progress progress) {
        output.write(done.text());
        tally.add(done.tally());
        if (!done.complaints().isEmpty()) {
            progress.aside(() -> complain(done));
        }
        progress.add(done.read());
    }

    /**
     * Takes all documents as the pages of one job.
     *
     * @param form how the one answer looks
     * @param heading what stands above it, whole lines or nothing
     */
    public Tally runAsPages(Form form, String heading) {
        Tally tally = new Tally();
        try (Documents documents = input.documents(surroundings)) {
            Pages pages = new Pages(documents);
            pages.join(input.reader(surroundings)).ifPresent(answer -> {
                Answers answers = new Answers(false, List.of(answer));
                output.write(heading);
                output.write(form.render(Document.file("<pages>", new byte[0]), answers));
                tally.add(answers);
            });
            output.flush();
            for (Pages.Complaint complaint : pages.complaints()) {
                surroundings.err().println(complaint.failure().tell(complaint.document()));
                tally.add(Answers.none(complaint.failure()));
            }
        }
        return tally;
    }

    private void complain(Done done) {
        done.complaints().forEach(surroundings.err()::println);
        if (surroundings.isDebugging()) {
            done.mistakes().forEach(mistake -> mistake.printStackTrace(surroundings.err()));
        }
    }

    /** Whatever happens to one body, the others are still done. */
    private static Done done(Function<Document, Answers> reader, Form form, Document document) {
        try {
            return done(form, document, document.isBlankLine() ? new Answers(true, List.of()) : reader.apply(document));
        } catch (OutOfMemoryError e) {
            return done(form, document, Answers.none(Failure.memory(document)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return done(form, document, Answers.none(Failure.mistake(e, document)));
        }
    }

    private static Done done(Form form, Document document, Answers answers) {
        List<String> complaints = new ArrayList<>();
        List<Throwable> mistakes = new ArrayList<>();
        for (Answer answer : answers.all()) {
            answer.failure().ifPresent(failure -> {
                complaints.add(failure.tell(document));
                failure.mistake().ifPresent(mistakes::add);
            });
        }
        Tally tally = new Tally();
        tally.add(answers);
        byte[] text = form.render(document, answers).getBytes(StandardCharsets.UTF_8);
        return new Done(document.bytes().length + (document.isLine() ? 1 : 0), text, complaints, mistakes, tally);
    }
}
