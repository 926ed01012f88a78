/**
 * How far services agree over a corpus of media: {@link dev.verdict.comparison.agreement.Corpus} gathers what each said
 * about each media, {@link dev.verdict.comparison.agreement.Agreement} adds it up.
 *
 * <pre>{@code
 * Corpus.Builder corpus = Corpus.builder();
 * verdicts.forEach(corpus::add);
 * Agreement agreement = Agreement.of(corpus.build());
 * }</pre>
 *
 * <p>Any service may have said nothing about any media. Only judgements count: the fail-closed word of a job that has not
 * ended or stated nothing is a gap, not a {@code review}. The coefficients are those of DKPro Statistics; a coefficient
 * that the data cannot give is undefined, with the reason, and so is an interval.
 */
@NullMarked
package dev.verdict.comparison.agreement;

import org.jspecify.annotations.NullMarked;
