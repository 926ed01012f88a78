package dev.verdict.benchmarks.bodies;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A scene of a video and the labels that the documents name for it. */
record Scene(String word, List<String> labels) {
    static final Scene PORN = new Scene("porn", List.of("normal", "sexy", "porn"));
    static final Scene TERRORISM = new Scene(
            "terrorism",
            List.of(
                    "normal",
                    "bloody",
                    "explosion",
                    "outfit",
                    "logo",
                    "weapon",
                    "politics",
                    "violence",
                    "crowd",
                    "parade",
                    "carcrash",
                    "flag",
                    "location",
                    "others"));
    static final Scene AD = new Scene(
            "ad", List.of("normal", "ad", "politics", "abuse", "contraband", "spam", "npx", "qrcode", "programCode"));
    static final Scene LIVE = new Scene("live", List.of("normal", "meaningless", "PIP", "smoking", "drivelive"));
    static final Scene LOGO = new Scene("logo", List.of("normal", "TV", "trademark"));

    static final List<Scene> ALL = List.of(PORN, TERRORISM, AD, LIVE, LOGO);

    /** So many scenes in a row, from any of them on. */
    static List<Scene> some(int count, SplittableRandom random) {
        int first = random.nextInt(ALL.size());
        return IntStream.range(first, first + count)
                .mapToObj(i -> ALL.get(i % ALL.size()))
                .toList();
    }

    /** As in the names of VOD's sections. */
    String capitalized() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The last of the labels, which is a hit. */
    String hit() {
        return labels.get(labels.size() - 1);
    }

    /** One of the labels, {@code normal} twice as often as any other. */
    String label(SplittableRandom random) {
        return labels.get(Math.max(0, random.nextInt(-1, labels.size())));
    }
}
