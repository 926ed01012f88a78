package dev.verdict.adapters.wire;

import dev.verdict.model.FrameRows;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;

/** From a leaf as the vendor wrote it to a value of ours; what cannot be read becomes an issue that keeps it. */
public final class Conversions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** More digits than any service sends; guards against numbers that are short to write and long to print. */
    private static final int MAX_SCORE_DIGITS = 1_000;

    /** Events of VOD write {@code 06:46:46:540Z} for {@code 06:46:46.540Z}. */
    private static final Pattern FRACTION_BEHIND_COLON =
            Pattern.compile("(T\\d\\d:\\d\\d:\\d\\d):(\\d{1,9})(?=Z|[+-])");

    /** Ids, tokens, addresses: without the white space around them; an empty text is no value. */
    public Optional<String> text(Leaf leaf, @Context Reading reading) {
        return leaf.isBlank() ? Optional.empty() : Optional.of(leaf.stripped());
    }

    /** Words of people and of callers, to the letter; only an empty text is no value. */
    @AsGiven
    public Optional<String> asGiven(Leaf leaf, @Context Reading reading) {
        return leaf.text().isEmpty() ? Optional.empty() : Optional.of(leaf.compact());
    }

    public Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    /** Given on as they are: what takes them copies them. */
    public Map<String, String> spellings(Map<String, String> original) {
        return original;
    }

    /** Where a leaf stands, if it states anything. */
    public Optional<Source> address(Leaf leaf) {
        return leaf.isBlank() ? Optional.empty() : Optional.of(leaf.source());
    }

    public Optional<Suggestion> suggestion(Leaf leaf, @Context Reading reading) {
        Optional<Suggestion> suggestion = Suggestion.of(leaf.word());
        if (suggestion.isEmpty() && !leaf.isBlank()) {
            reading.issue(
                    IssueCode.SUGGESTION_UNKNOWN,
                    "expected pass, review or block, found \"" + leaf.stripped() + "\"",
                    leaf);
        }
        return suggestion;
    }

    public Optional<BigDecimal> score(Leaf leaf, @Context Reading reading) {
        int plain = Digits.score(leaf.text());
        if (plain >= 0) {
            return FrameRows.score(plain);
        }
        if (leaf.isBlank()) {
            return Optional.empty();
        }
        String text = leaf.stripped();
        try {
            BigDecimal score = text.length() > MAX_SCORE_DIGITS ? null : new BigDecimal(text);
            if (score != null && score.signum() >= 0 && score.compareTo(HUNDRED) <= 0 && isPrintable(score)) {
                return Optional.of(score);
            }
            reading.issue(IssueCode.SCORE_OUT_OF_RANGE, "expected a score from 0 to 100, found \"" + text + "\"", leaf);
        } catch (NumberFormatException e) {
            reading.issue(IssueCode.SCORE_UNREADABLE, "expected a number from 0 to 100, found \"" + text + "\"", leaf);
        }
        return Optional.empty();
    }

    private static boolean isPrintable(BigDecimal score) {
        return Math.abs((long) score.scale()) <= MAX_SCORE_DIGITS;
    }

    public Optional<Instant> time(Leaf leaf, @Context Reading reading) {
        if (leaf.isBlank()) {
            return Optional.empty();
        }
        String text = leaf.stripped();
        try {
            Instant usual = UtcTime.read(text);
            return Optional.of(usual == null ? unusual(text) : usual);
        } catch (DateTimeException e) {
            reading.issue(
                    IssueCode.TIME_UNREADABLE,
                    "expected a time such as 2023-04-03T10:20:41.432Z, found \"" + text + "\"",
                    leaf);
            return Optional.empty();
        }
    }

    private static Instant unusual(String text) {
        String point = FRACTION_BEHIND_COLON.matcher(text).replaceFirst("$1.$2");
        return OffsetDateTime.parse(point).toInstant();
    }

    public Optional<Boolean> flag(Leaf leaf, @Context Reading reading) {
        return switch (leaf.word()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            case "" -> Optional.empty();
            default -> {
                reading.issue(
                        IssueCode.FLAG_UNREADABLE, "expected true or false, found \"" + leaf.stripped() + "\"", leaf);
                yield Optional.empty();
            }
        };
    }

    public Optional<Long> count(Leaf leaf, @Context Reading reading) {
        if (leaf.isBlank()) {
            return Optional.empty();
        }
        String text = leaf.stripped();
        long count = Digits.whole(text, 0, text.length(), Long.MAX_VALUE);
        if (count >= 0) {
            return Optional.of(count);
        }
        reading.issue(IssueCode.COUNT_UNREADABLE, "expected a whole number from 0, found \"" + text + "\"", leaf);
        return Optional.empty();
    }
}
