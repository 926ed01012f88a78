package dev.verdict.comparison.agreement;

import dev.verdict.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two raters over the media that both judged.
 *
 * @param left the rater against whom the other is held: a person where one is among the two
 * @param right the other
 * @param matrix how their suggestions met
 * @param raw the share of equal suggestions
 * @param kappa Cohen's kappa: every disagreement weighs the same
 * @param weightedKappa Cohen's weighted kappa: pass for block weighs twice as much as pass for review
 * @param categories what each saw, by category, over all media on which both have an answer
 */
public record PairAgreement(
        String left,
        String right,
        ConfusionMatrix matrix,
        Estimate raw,
        Estimate kappa,
        Estimate weightedKappa,
        List<CategoryAgreement> categories) {

    static PairAgreement of(Corpus corpus, String left, String right, Bootstrap bootstrap) {
        ConfusionMatrix matrix = new ConfusionMatrix();
        CategoryAgreement.Counter categories = new CategoryAgreement.Counter();
        List<int[]> rows = new ArrayList<>();
        for (String media : corpus.media()) {
            Optional<Opinion> one = corpus.opinion(media, left);
            Optional<Opinion> other = corpus.opinion(media, right);
            if (one.isPresent() && other.isPresent()) {
                categories.add(one.get().against(other.get()));
                Optional<Suggestion> word = one.get().suggestion();
                Optional<Suggestion> otherWord = other.get().suggestion();
                if (word.isPresent() && otherWord.isPresent()) {
                    matrix.add(word.get(), otherWord.get());
                    rows.add(new int[] {Coefficients.rank(word.get()), Coefficients.rank(otherWord.get())});
                }
            }
        }
        return new PairAgreement(
                left,
                right,
                matrix,
                bootstrap.estimate(rows, Coefficients::raw),
                bootstrap.estimate(rows, Coefficients::kappa),
                bootstrap.estimate(rows, Coefficients::weightedKappa),
                categories.agreements());
    }
}
