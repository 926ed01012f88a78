package dev.verdict.cli.normalize;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Failure;
import dev.verdict.cli.input.Form;
import dev.verdict.cli.shell.Surroundings;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.util.Optional;
import java.util.stream.Collectors;

/** Canonical JSON: a line for a line, a document or several for a file. */
final class JsonForm implements Form {
    private final boolean indented;
    private final Surroundings surroundings;

    /**
     * @param indented whether the documents of a file are indented; a line always stays a line
     */
    JsonForm(boolean indented, Surroundings surroundings) {
        this.indented = indented;
        this.surroundings = surroundings;
    }

    @Override
    public String render(Document document, Answers answers) {
        String text = document.isLine() ? line(document, answers) : file(answers);
        return surroundings.shown(text);
    }

    private static String line(Document document, Answers answers) {
        if (document.isBlankLine()) {
            return "\n";
        }
        return answers.isList()
                ? answers.all().stream().map(answer -> text(answer, false)).collect(Collectors.joining(",", "[", "]\n"))
                : text(answers.all().get(0), false).concat("\n");
    }

    /** A file that cannot be read as a whole has no document: only standard error tells of it. */
    private String file(Answers answers) {
        if (answers.isNone() || answers.all().isEmpty()) {
            return "";
        }
        return answers.isList()
                ? answers.all().stream()
                        .map(answer -> text(answer, indented))
                        .collect(Collectors.joining("\n", "", "\n"))
                : text(answers.all().get(0), indented).concat("\n");
    }

    private static String text(Answer answer, boolean indented) {
        Optional<Verdict> verdict = answer.verdict();
        if (verdict.isPresent()) {
            return indented ? VerdictJson.indentedText(verdict.get()) : VerdictJson.text(verdict.get());
        }
        return answer.failure()
                .map((Failure failure) -> ErrorJson.text(failure, indented))
                .orElseThrow();
    }
}
