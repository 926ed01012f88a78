package dev.verdict.testdata.corpus;

import dev.verdict.model.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What is really in a media.
 *
 * @param media its name
 * @param suggestion what ought to be done about it
 * @param theme what is wrong with it, where something is
 * @param second where it begins, in seconds
 * @param seconds how long it lasts
 */
record Truth(String media, Suggestion suggestion, Theme theme, int second, int seconds) {
    /** Something that can be wrong, in the words of the services and in the canonical one. */
    record Theme(String scene, String label, String category) {}

    static final List<Theme> THEMES = List.of(
            new Theme("porn", "porn", "sexual"),
            new Theme("porn", "sexy", "suggestive"),
            new Theme("terrorism", "bloody", "violence"),
            new Theme("terrorism", "weapon", "weapon"),
            new Theme("ad", "qrcode", "advertising"));

    static Truth draw(int number, NoiseModel model, Random random) {
        return new Truth(
                String.format(Locale.ROOT, "media-%03d", number),
                model.drawTruth(random),
                THEMES.get(random.nextInt(THEMES.size())),
                random.nextInt(50),
                2 + random.nextInt(10));
    }
}
