package dev.verdict.cli.normalize;

import dev.verdict.cli.input.Answers;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.cli.input.Document;
import dev.verdict.cli.input.Failure;
import dev.verdict.cli.input.Form;
import dev.verdict.cli.shell.Visible;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import java.util.List;

/**
 * A row for each answer. The widths are chosen before the first row is known, so that the table of an endless stream is
 * printed as it comes.
 */
final class TableForm implements Form {
    private static final String NOTHING = "-";
    private static final int MAX_PLACE = 60;
    private static final int LINE_NUMBER = 8;
    private static final int MAX_LABELS = 120;

    private final String layout;

    private TableForm(int placeWidth) {
        layout = "%-" + placeWidth + "s  %-7s  %-10s  %-8s  %-9s  %6s  %s";
    }

    static TableForm of(List<String> files) {
        int longest = files.stream().mapToInt(String::length).max().orElse(0);
        return new TableForm(Math.min(MAX_PLACE, longest + LINE_NUMBER));
    }

    String heading() {
        return row("BODY", "SERVICE", "SUGGESTION", "DECLARED", "STATUS", "ISSUES", "LABELS");
    }

    @Override
    public String render(Document document, Answers answers) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < answers.all().size(); i++) {
            String place = document.place() + (answers.isList() ? "[" + i + "]" : "");
            rows.append(row(place, answers.all().get(i)));
        }
        return rows.toString();
    }

    private String row(String place, Answer answer) {
        return answer.verdict()
                .map(verdict -> row(place, verdict))
                .orElseGet(() -> row(
                        place,
                        NOTHING,
                        "unreadable",
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        answer.failure().map(Failure::code).orElse(NOTHING)));
    }

    private String row(String place, Verdict verdict) {
        ModerationReport report = verdict.report();
        return row(
                place,
                report.service(),
                verdict.suggestion().word(),
                verdict.decision().declared().map(Suggestion::word).orElse(NOTHING),
                report.status().word(),
                Integer.toString(report.issues().size()),
                report.labels().isEmpty() ? NOTHING : Visible.line(String.join(",", report.labels()), MAX_LABELS));
    }

    private String row(Object... cells) {
        cells[0] = Visible.line(cells[0].toString());
        return String.format(layout, cells).stripTrailing() + "\n";
    }
}
