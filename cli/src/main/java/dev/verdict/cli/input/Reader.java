package dev.verdict.cli.input;

import dev.verdict.adapters.BodyException;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Outcome;
import dev.verdict.normalizer.Page;
import java.util.ArrayList;
import java.util.List;

/** Makes answers of documents; what goes wrong with one is an answer too. Used by many threads at once. */
public final class Reader {
    private final Normalizer normalizer;
    private final Hints hints;

    public Reader(Normalizer normalizer, Hints hints) {
        this.normalizer = normalizer;
        this.hints = hints;
    }

    /** What the document holds: stored verdicts as they were decided, or bodies to be decided now. */
    Answers readEither(Document document) {
        return document.failure().isEmpty() && Stored.isIn(document.bytes()) ? Stored.read(document) : read(document);
    }

    public Answers read(Document document) {
        return document.failure().map(Answers::none).orElseGet(() -> answers(document));
    }

    /** The verdict on the pages of one job. */
    Verdict join(List<Page> pages) {
        return normalizer.normalizePages(pages, hints);
    }

    private Answers answers(Document document) {
        try {
            List<Answer> answers = new ArrayList<>();
            for (Outcome outcome : normalizer.normalizeEach(document.bytes(), hints)) {
                outcome.verdicts().forEach(verdict -> answers.add(Answer.of(verdict)));
                outcome.failure().ifPresent(e -> answers.add(Answer.of(Failure.of(e, document))));
            }
            return new Answers(document.isList() || answers.size() != 1, answers);
        } catch (BodyException e) {
            return Answers.none(Failure.of(e, document));
        }
    }
}
