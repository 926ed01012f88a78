package dev.verdict.comparison.agreement;

import dev.verdict.model.Suggestion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rater said over a corpus.
 *
 * @param rater a service, or {@link Corpus#HUMAN}
 * @param pass media it would pass
 * @param review media it would have looked at
 * @param block media it would block
 * @param silent media on which it has an answer that is no judgement: its job has not ended, failed or stated nothing
 * @param missing media on which it has no answer
 * @param repeated answers that were not counted, since it has a stricter one on the same media
 */
public record RaterCount(String rater, int pass, int review, int block, int silent, int missing, int repeated) {

    static RaterCount of(Corpus corpus, String rater) {
        Map<Suggestion, Integer> words = new EnumMap<>(Suggestion.class);
        int silent = 0;
        int missing = 0;
        for (String media : corpus.media()) {
            Optional<Opinion> opinion = corpus.opinion(media, rater);
            Optional<Suggestion> word = opinion.flatMap(Opinion::suggestion);
            word.ifPresent(said -> words.merge(said, 1, Integer::sum));
            missing += opinion.isEmpty() ? 1 : 0;
            silent += opinion.isPresent() && word.isEmpty() ? 1 : 0;
        }
        return new RaterCount(
                rater,
                words.getOrDefault(Suggestion.PASS, 0),
                words.getOrDefault(Suggestion.REVIEW, 0),
                words.getOrDefault(Suggestion.BLOCK, 0),
                silent,
                missing,
                corpus.repeated(rater));
    }

    /** How many media it judged. */
    public int judged() {
        return pass + review + block;
    }
}
