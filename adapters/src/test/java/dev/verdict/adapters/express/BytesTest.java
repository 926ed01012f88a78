package dev.verdict.adapters.express;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time give what one byte at a time gives. */
class BytesTest {
    private static final byte[] INTERESTING = {
        ' ', ' ', ' ', 'a', 'Z', '0', '~', 0x7F, '"', '\\', '!', '#', '[', ']', 0x1F, '\n', 0, (byte) 0x80, (byte) 0xFF
    };

    private static byte[] text(Random random) {
        byte[] text = new byte[random.nextInt(40)];
        boolean plain = random.nextBoolean();
        for (int i = 0; i < text.length; i++) {
            text[i] = plain && random.nextInt(12) > 0
                    ? (byte) (random.nextBoolean() ? ' ' : 'a')
                    : INTERESTING[random.nextInt(INTERESTING.length)];
        }
        return text;
    }

    @Test
    void plainTextEndsWhereALoopSaysItEnds() {
        Random random = new Random(1);
        for (int turn = 0; turn < 20_000; turn++) {
            byte[] text = text(random);
            int from = random.nextInt(text.length + 1);
            int end = from;
            while (end < text.length && text[end] >= ' ' && text[end] != '"' && text[end] != '\\') {
                end++;
            }
            assertThat(Bytes.plainEnd(text, from))
                    .as("%s from %s", Arrays.toString(text), from)
                    .isEqualTo(end);
            int spaces = from;
            while (spaces < text.length && text[spaces] == ' ') {
                spaces++;
            }
            assertThat(Bytes.behindSpaces(text, from))
                    .as("%s from %s", Arrays.toString(text), from)
                    .isEqualTo(spaces);
        }
    }

    @Test
    void aWordIsEightBytesWithZerosBehindTheEnd() {
        byte[] text = {1, 2, 3, 4, 5, 6, 7, 8, (byte) 0xFF};
        assertThat(Bytes.word(text, 0)).isEqualTo(0x0807060504030201L);
        assertThat(Bytes.word(text, 1)).isEqualTo(0xFF08070605040302L);
        assertThat(Bytes.word(text, 2)).isEqualTo(0x00FF080706050403L);
        assertThat(Bytes.word(text, 8)).isEqualTo(0xFF);
        assertThat(Bytes.word(text, 9)).isZero();
        assertThat(Bytes.low(0x0807060504030201L, 3)).isEqualTo(0x030201);
        assertThat(Bytes.low(-1L, 7)).isEqualTo(0x00FFFFFFFFFFFFFFL);
        assertThat(Bytes.low(-1L, 8)).isEqualTo(-1L);
        assertThat(Bytes.low(-1L, 9)).isEqualTo(-1L);
    }

    @Test
    void aPieceIsFoundWhereItStandsAndNowhereElse() {
        for (String piece :
                List.of("a", "seven77", "eight888", "nine99999", "sixteen bytes!!!", "and much more than sixteen")) {
            Piece found = Piece.of(piece);
            for (int front = 0; front < 10; front++) {
                byte[] text = (" ".repeat(front) + piece + "x".repeat(front)).getBytes(StandardCharsets.UTF_8);
                assertThat(found.end(text, front)).as(piece).isEqualTo(front + piece.length());
                assertThat(found.end(text, front + 1)).as(piece).isNegative();
                assertThat(found.end(Arrays.copyOf(text, front + piece.length() - 1), front))
                        .isNegative();
                for (int i = 0; i < piece.length(); i++) {
                    byte[] other = text.clone();
                    other[front + i] ^= 1;
                    assertThat(found.end(other, front))
                            .as("%s, byte %s", piece, i)
                            .isNegative();
                }
            }
        }
    }

    @Test
    void aTableHoldsEveryWordItWasGiven() {
        WordTable table = new WordTable(7);
        Random random = new Random(2);
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789";
        Map<String, Integer> words = new LinkedHashMap<>();
        while (words.size() < 64) {
            StringBuilder word = new StringBuilder();
            for (int i = 1 + random.nextInt(WordTable.LONGEST); i > 0; i--) {
                word.append(letters.charAt(random.nextInt(random.nextInt(36) + 1)));
            }
            words.putIfAbsent(word.toString(), words.size());
        }
        words.forEach((word, code) -> table.add(word.getBytes(StandardCharsets.US_ASCII), code));
        words.forEach((word, code) -> assertThat(code(table, word)).as(word).isEqualTo(code));
        for (String other : List.of("", "not there", "neither that nor", "a_", "zzzzzzzz")) {
            assertThat(code(table, other)).as(other).isNegative();
        }
    }

    private static int code(WordTable table, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        return table.code(Bytes.word(bytes, 0), Bytes.word(bytes, 8), bytes.length);
    }

    /** Every number of up to seven digits of which these are some, and every clock to the second. */
    @Test
    void digitsAllAtOnceAreWhatTheySay() {
        Random random = new Random(3);
        for (int turn = 0; turn < 20_000; turn++) {
            int number = random.nextInt(random.nextBoolean() ? 10_000_000 : 1_000);
            long read = Decimals.whole(Bytes.word((number + ",").getBytes(StandardCharsets.US_ASCII), 0));
            assertThat(Decimals.value(read)).isEqualTo(number);
            assertThat(Decimals.length(read)).isEqualTo(String.valueOf(number).length());
            int second = random.nextInt(360_000);
            int millis = random.nextInt(1_000);
            byte[] clock = String.format("%02d:%02d:%02d.%03d\"", second / 3_600, second / 60 % 60, second % 60, millis)
                    .getBytes(StandardCharsets.US_ASCII);
            assertThat(Decimals.clock(Bytes.word(clock, 0), Bytes.word(clock, 8)))
                    .isEqualTo(second * 1_000 + millis);
            clock[random.nextInt(clock.length)] = (byte) (random.nextBoolean() ? '/' : ';');
            assertThat(Decimals.clock(Bytes.word(clock, 0), Bytes.word(clock, 8)))
                    .isNegative();
        }
    }

    /** Positions behind the third hour of a medium have eight digits in milliseconds. */
    @Test
    void wholeNumbersOfUpToNineDigitsAreReadWhereTheyStand() {
        for (int number : new int[] {0, 7, 9_999_999, 10_000_000, 12_345_678, 99_999_999, 100_000_000, 999_999_999}) {
            for (String behind : new String[] {"", ",", "\"}"}) {
                byte[] text = ("x" + number + behind).getBytes(StandardCharsets.US_ASCII);
                assertThat(Decimals.value(Decimals.whole(text, 1))).isEqualTo(number);
                assertThat(Decimals.length(Decimals.whole(text, 1))).isEqualTo(text.length - 1 - behind.length());
            }
        }
        for (String other : new String[] {"", "x", "-1", "00", "01234567", "0123456789", "1000000000", "12345678901"}) {
            assertThat(Decimals.whole((other + ",").getBytes(StandardCharsets.US_ASCII), 0))
                    .as(other)
                    .isNegative();
        }
    }

    /** The documented scores of VOD have five digits behind the point, and 100.00000 is one of them. */
    @Test
    void scoresOfUpToSevenDecimalsAreReadWhereTheyStand() {
        Random random = new Random(4);
        for (int turn = 0; turn < 50_000; turn++) {
            int decimals = random.nextInt(8);
            BigDecimal score = random.nextInt(9) == 0
                    ? BigDecimal.valueOf(100).setScale(decimals)
                    : BigDecimal.valueOf(random.nextDouble() * Math.pow(10, random.nextInt(3)))
                            .setScale(decimals, RoundingMode.DOWN);
            for (String behind : new String[] {"", ",", "\"}"}) {
                byte[] text = ("x" + score.toPlainString() + behind).getBytes(StandardCharsets.US_ASCII);
                long read = Decimals.scaled(text, 1);
                assertThat(Decimals.value(read))
                        .as("%s", score)
                        .isEqualTo(score.movePointRight(7).intValueExact());
                assertThat(Decimals.length(read)).isEqualTo(text.length - 1 - behind.length());
            }
        }
        for (String other : new String[] {
            "",
            ".5",
            "5.",
            "100.1",
            "100.0000001",
            "101",
            "1000.0000",
            "007.12345",
            "00.123456",
            "1.2.3",
            "12.34567.",
            "12.12345678",
            "12.1234567890",
            "12345.12345",
            "-12.12345",
            "1e2"
        }) {
            long read = Decimals.scaled((other + ",").getBytes(StandardCharsets.US_ASCII), 0);
            assertThat(read < 0 || Decimals.length(read) < other.length())
                    .as(other)
                    .isTrue();
        }
    }
}
