package dev.verdict.comparison.agreement;

import dev.verdict.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the raters of a corpus agree.
 *
 * @param media how many media there are
 * @param raters everyone who said anything: people first, then services in alphabetical order
 * @param pairs every two of them
 * @param alpha Krippendorff's alpha over all services, with the ordinal metric; people do not count here
 * @param flips every media on which two disagree, the worst first
 */
public record Agreement(
        int media, List<RaterCount> raters, List<PairAgreement> pairs, Estimate alpha, List<Flip> flips) {

    public static Agreement of(Corpus corpus) {
        return of(corpus, Bootstrap.DEFAULT);
    }

    /** Adds a corpus up; the same corpus and seed give the same figures, in whatever order it was gathered. */
    public static Agreement of(Corpus corpus, Bootstrap bootstrap) {
        List<String> raters = List.copyOf(corpus.raters());
        List<PairAgreement> pairs = new ArrayList<>();
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < raters.size(); i++) {
            for (int j = i + 1; j < raters.size(); j++) {
                pairs.add(PairAgreement.of(corpus, raters.get(i), raters.get(j), bootstrap));
                flips.addAll(flips(corpus, raters.get(i), raters.get(j)));
            }
        }
        flips.sort(Flip.WORST_FIRST);
        return new Agreement(
                corpus.media().size(),
                raters.stream().map(rater -> RaterCount.of(corpus, rater)).toList(),
                List.copyOf(pairs),
                bootstrap.estimate(ranks(corpus, raters), Coefficients::alpha),
                List.copyOf(flips));
    }

    private static List<Flip> flips(Corpus corpus, String left, String right) {
        List<Flip> flips = new ArrayList<>();
        for (String media : corpus.media()) {
            corpus.opinion(media, left)
                    .ifPresent(one -> corpus.opinion(media, right).ifPresent(other -> {
                        Optional<Suggestion> word = one.suggestion();
                        Optional<Suggestion> otherWord = other.suggestion();
                        if (word.isPresent() && otherWord.isPresent() && word.get() != otherWord.get()) {
                            boolean leftIsStricter = word.get().isAtLeast(otherWord.get());
                            flips.add(new Flip(
                                    media,
                                    left,
                                    right,
                                    word.get(),
                                    otherWord.get(),
                                    leftIsStricter ? one.causes() : other.causes()));
                        }
                    }));
        }
        return flips;
    }

    private static List<int[]> ranks(Corpus corpus, List<String> raters) {
        List<String> services =
                raters.stream().filter(rater -> !rater.equals(Corpus.HUMAN)).toList();
        List<int[]> rows = new ArrayList<>();
        for (String media : corpus.media()) {
            rows.add(services.stream()
                    .mapToInt(service -> corpus.opinion(media, service)
                            .flatMap(Opinion::suggestion)
                            .map(Coefficients::rank)
                            .orElse(Coefficients.NONE))
                    .toArray());
        }
        return rows;
    }
}
