/**
 * Vendor bodies beside what they mean, as a {@link dev.verdict.testdata.Corpus} to iterate; and in the rooms below what tests
 * of one's own need: {@code assertions}, {@code
 * dev.verdict.testdata.golden.Goldens golden files}, and a {@link dev.verdict.testdata.contract.AdapterContract contract}
 * for adapters. Needs AssertJ and JUnit Jupiter 5.10 or later, 6 included.
 */
@NullMarked
package dev.verdict.testdata;

import org.jspecify.annotations.NullMarked;
