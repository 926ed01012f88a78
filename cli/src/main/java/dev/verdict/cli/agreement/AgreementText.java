package dev.verdict.cli.agreement;

import dev.verdict.cli.shell.Paint;
import dev.verdict.cli.shell.Visible;
import dev.verdict.cli.told.Causes;
import dev.verdict.cli.told.Columns;
import dev.verdict.cli.told.Figures;
import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.CategoryAgreement;
import dev.verdict.comparison.agreement.Flip;
import dev.verdict.comparison.agreement.PairAgreement;
import dev.verdict.comparison.agreement.RaterCount;
import dev.verdict.model.Suggestion;
import java.util.List;

/** Figures of agreement for a person. */
final class AgreementText {
    private static final int MOST = 20;

    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    AgreementText(Paint paint) {
        this.paint = paint;
    }

    String text(Agreement agreement) {
        line(paint.heading(agreement.media() + " media"));
        text.append(raters(agreement.raters()));
        agreement.pairs().forEach(this::pair);
        line(paint.heading("all services"));
        line("  Krippendorff's alpha, ordinal  " + Figures.of(agreement.alpha()));
        flips(agreement.flips());
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static Columns raters(List<RaterCount> raters) {
        Columns rows = new Columns("  ").row("RATER", "PASS", "REVIEW", "BLOCK", "SILENT", "MISSING", "REPEATED");
        raters.forEach(rater -> rows.row(
                rater.rater(),
                rater.pass(),
                rater.review(),
                rater.block(),
                rater.silent(),
                rater.missing(),
                rater.repeated()));
        return rows;
    }

    private void pair(PairAgreement pair) {
        line(paint.heading(Visible.line(pair.left() + " (down) and " + pair.right() + " (across)")));
        Columns matrix = new Columns("  ").row("", "pass", "review", "block");
        for (Suggestion left : Suggestion.values()) {
            matrix.row(
                    left.word(),
                    pair.matrix().count(left, Suggestion.PASS),
                    pair.matrix().count(left, Suggestion.REVIEW),
                    pair.matrix().count(left, Suggestion.BLOCK));
        }
        text.append(matrix);
        text.append(new Columns("  ")
                .row("raw agreement", Figures.of(pair.raw()))
                .row("Cohen's kappa", Figures.of(pair.kappa()))
                .row("weighted kappa", Figures.of(pair.weightedKappa())));
        if (!pair.categories().isEmpty()) {
            text.append(categories(pair));
        }
    }

    private static Columns categories(PairAgreement pair) {
        Columns rows = new Columns("  ")
                .row(
                        "CATEGORY",
                        "BOTH",
                        "ONLY " + pair.left(),
                        "ONLY " + pair.right(),
                        "NOT COMPARABLE",
                        "PRECISION",
                        "RECALL");
        for (CategoryAgreement category : pair.categories()) {
            rows.row(
                    category.category(),
                    category.both(),
                    category.onlyLeft(),
                    category.onlyRight(),
                    category.notComparable(),
                    Figures.of(category.precision()),
                    Figures.of(category.recall()));
        }
        return rows;
    }

    private void flips(List<Flip> flips) {
        if (flips.isEmpty()) {
            return;
        }
        line(paint.heading("flips, the worst first"));
        Columns rows = new Columns("  ");
        for (Flip flip : flips.subList(0, Math.min(MOST, flips.size()))) {
            rows.row(
                    flip.media(),
                    flip.left() + " " + flip.leftSuggestion().word(),
                    flip.right() + " " + flip.rightSuggestion().word(),
                    Causes.brief(flip.causes()));
        }
        text.append(rows);
        if (flips.size() > MOST) {
            line("  … and " + (flips.size() - MOST) + " more, which --json lists");
        }
    }
}
