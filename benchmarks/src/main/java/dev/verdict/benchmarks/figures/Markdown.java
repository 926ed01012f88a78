package dev.verdict.benchmarks.figures;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Text that is written line by line. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A paragraph, with an empty line behind it. */
    Markdown paragraph(String paragraph) {
        return line(paragraph).line("");
    }

    Markdown heading(String heading) {
        return paragraph("## " + heading);
    }

    Markdown head(List<String> columns) {
        row(columns);
        return row(Collections.nCopies(columns.size(), "---"));
    }

    Markdown row(List<String> cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    /** With as many digits as mean something: 0.31, 4.7, 31, 1,234; nothing for what was not measured. */
    static String number(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        double size = Math.abs(number);
        int decimals = size >= 20 ? 0 : size >= 2 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
