/**
 * What a test says about verdicts, reports, timelines, decisions and comparisons, in words of moderation. Failures show
 * where it stands in the body, and the nearest thing that was there.
 */
@NullMarked
package dev.verdict.testdata.assertions;

import org.jspecify.annotations.NullMarked;
