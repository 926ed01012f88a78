package dev.verdict.cli.told;

import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Bootstrap;
import dev.verdict.comparison.agreement.CategoryAgreement;
import dev.verdict.comparison.agreement.ConfusionMatrix;
import dev.verdict.comparison.agreement.Estimate;
import dev.verdict.comparison.agreement.Flip;
import dev.verdict.comparison.agreement.PairAgreement;
import dev.verdict.comparison.agreement.RaterCount;
import dev.verdict.model.Suggestion;
import java.io.IOException;

/** The figures of an agreement as members of a JSON object. */
public final class AgreementMembers {
    private AgreementMembers() {}

    public static void write(Json json, Agreement agreement, Bootstrap bootstrap) throws IOException {
        json.number("media", agreement.media());
        json.object("intervals", intervals -> {
            intervals.text("kind", "95 % percentile bootstrap over media");
            intervals.number("resamples", bootstrap.resamples());
            intervals.number("seed", bootstrap.seed());
        });
        json.objects("raters", agreement.raters(), AgreementMembers::rater);
        json.objects("pairs", agreement.pairs(), AgreementMembers::pair);
        estimate(json, "alpha", agreement.alpha());
        json.objects("flips", agreement.flips(), AgreementMembers::flip);
    }

    private static void rater(Json json, RaterCount rater) throws IOException {
        json.text("rater", rater.rater());
        json.number("pass", rater.pass());
        json.number("review", rater.review());
        json.number("block", rater.block());
        json.number("silent", rater.silent());
        json.number("missing", rater.missing());
        json.number("repeated", rater.repeated());
    }

    private static void pair(Json json, PairAgreement pair) throws IOException {
        json.text("left", pair.left());
        json.text("right", pair.right());
        json.object("matrix", matrix -> matrix(matrix, pair.matrix()));
        estimate(json, "raw", pair.raw());
        estimate(json, "kappa", pair.kappa());
        estimate(json, "weightedKappa", pair.weightedKappa());
        json.objects("categories", pair.categories(), AgreementMembers::category);
    }

    private static void matrix(Json json, ConfusionMatrix matrix) throws IOException {
        for (Suggestion left : Suggestion.values()) {
            json.object(left.word(), row -> {
                for (Suggestion right : Suggestion.values()) {
                    row.number(right.word(), matrix.count(left, right));
                }
            });
        }
    }

    private static void estimate(Json json, String name, Estimate estimate) throws IOException {
        json.object(name, inner -> {
            inner.measure("value", estimate.value());
            inner.measure("low", estimate.low());
            inner.measure("high", estimate.high());
        });
    }

    private static void category(Json json, CategoryAgreement category) throws IOException {
        json.text("category", category.category());
        json.number("both", category.both());
        json.number("onlyLeft", category.onlyLeft());
        json.number("onlyRight", category.onlyRight());
        json.number("notComparable", category.notComparable());
        json.measure("precision", category.precision());
        json.measure("recall", category.recall());
    }

    private static void flip(Json json, Flip flip) throws IOException {
        json.text("media", flip.media());
        json.text("left", flip.left());
        json.text("right", flip.right());
        json.text("leftSuggestion", flip.leftSuggestion().word());
        json.text("rightSuggestion", flip.rightSuggestion().word());
        json.causes("causes", flip.causes());
    }
}
