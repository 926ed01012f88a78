package dev.verdict.benchmarks.peers;

import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/** Texts to values, without the detours that make a conversion cost more than the reading. */
final class Conversions {
    private static final long SECONDS_OF_DAY = 86_400;

    private Conversions() {}

    static @Nullable Suggestion suggestion(@Nullable String word) {
        return word == null ? null : Suggestion.of(word).orElse(null);
    }

    static @Nullable BigDecimal score(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    @Named("word")
    static @Nullable String word(@Nullable String given) {
        return given == null ? null : given.toLowerCase(Locale.ROOT);
    }

    /** A label that is no word is none. */
    @Named("word")
    static @Nullable String word(@Nullable Object given) {
        return given instanceof String text ? word(text) : null;
    }

    /** Labels joined by commas. */
    @Named("words")
    static List<String> words(@Nullable String joined) {
        if (joined == null) {
            return List.of();
        }
        return Arrays.stream(joined.split(","))
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Names of parts joined by commas. */
    @Named("modules")
    static List<String> modules(@Nullable String joined) {
        List<String> modules = new ArrayList<>(words(joined));
        modules.replaceAll(module -> switch (module) {
            case "image-cover" -> "cover";
            case "text-title" -> "title";
            default -> module;
        });
        return modules;
    }

    @Named("given")
    static @Nullable Object given(@Nullable String text) {
        return text;
    }

    @Named("status")
    static Status status(@Nullable String state) {
        if (state == null) {
            return Status.UNKNOWN;
        }
        return switch (state) {
            case "Succeeded", "Success" -> Status.COMPLETED;
            case "Failed", "Fail" -> Status.FAILED;
            case "Running", "Queuing", "Processing" -> Status.PENDING;
            default -> Status.UNKNOWN;
        };
    }

    /** A service that tells no state has a result when it is done. */
    static Status status(VodWire.Audit audit) {
        return audit.suggestion() == null ? Status.UNKNOWN : Status.COMPLETED;
    }

    /** {@code 2024-09-13T16:32:24Z}, with up to nine digits of a fraction. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        int end = text.length() - 1;
        return Instant.ofEpochSecond(
                day.toEpochDay() * SECONDS_OF_DAY + second(text, 11), end > 20 ? nanos(text, 20, end) : 0);
    }

    /** {@code hh:mm:ss.SSS}. */
    static Duration clock(String text) {
        return Duration.ofSeconds(second(text, 0), text.length() > 9 ? nanos(text, 9, text.length()) : 0);
    }

    private static int second(String text, int from) {
        return number(text, from, from + 2) * 3_600
                + number(text, from + 3, from + 5) * 60
                + number(text, from + 6, from + 8);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("no number at " + i + " of " + text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int nanos(String text, int from, int to) {
        int nanos = number(text, from, to);
        for (int i = to - from; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }
}
