package dev.verdict.comparison.agreement;

/**
 * How much of the corpus a rater judged.
 *
 * @param rater a service, or {@link Corpus#HUMAN}
 * @param judged media it judged
 * @param silent media on which it has an answer that is no judgement: its job has not ended, failed or stated nothing
 * @param missing media on which it has no answer
 * @param repeated answers that were not counted, since it has a stricter one on the same media
 */
public record RaterCount(String rater, int judged, int silent, int missing, int repeated) {

    static RaterCount of(Corpus corpus, String rater) {
        int judged = 0;
        int silent = 0;
        for (String media : corpus.media()) {
            boolean answered = corpus.opinion(media, rater).isPresent();
            boolean spoke =
                    corpus.opinion(media, rater).flatMap(Opinion::suggestion).isPresent();
            judged += spoke ? 1 : 0;
            silent += answered && !spoke ? 1 : 0;
        }
        return new RaterCount(rater, judged, silent, corpus.media().size() - judged - silent, corpus.repeated(rater));
    }
}
