package dev.verdict.benchmarks.bodies;

import java.util.Locale;
import java.util.SplittableRandom;

/** Values as the services write them, drawn from a seeded source. */
final class Chance {
    private Chance() {}

    /** A confidence from 50 to 100 with two decimals; one in ten is {@code 100}. */
    static String rate(SplittableRandom random) {
        if (random.nextInt(10) == 0) {
            return "100";
        }
        int hundredths = random.nextInt(5_000, 10_000);
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    /** The same with four decimals. */
    static String longRate(SplittableRandom random) {
        String rate = rate(random);
        return rate.equals("100") ? "100.0000" : rate + "00";
    }

    /** What a service suggests about a label: two hits in three are for review. */
    static String suggestion(String label, SplittableRandom random) {
        if (label.equals("normal")) {
            return "pass";
        }
        return random.nextInt(3) == 0 ? "block" : "review";
    }

    /** Part of a snapshot's name. */
    static String hex(int digits, SplittableRandom random) {
        String padded = String.format(Locale.ROOT, "%016x", random.nextLong());
        return padded.substring(padded.length() - digits);
    }
}
