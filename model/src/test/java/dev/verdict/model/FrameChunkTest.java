package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into columns comes out of them, whatever room was made beforehand. */
class FrameChunkTest {
    /** What a row was given: its position, its kinds with their scores, its name. */
    private record Row(
            int at,
            List<Integer> kinds,
            List<Integer> scores,
            @Nullable String name) {}

    /** A row without findings; without a name if it is empty. */
    private static Row row(int at, String name) {
        return new Row(at, List.of(), List.of(), name.isEmpty() ? null : name);
    }

    private static void add(FrameChunk chunk, Row row) {
        for (int i = 0; i < row.kinds().size(); i++) {
            chunk.addFinding(row.kinds().get(i), row.scores().get(i));
        }
        if (row.name() != null) {
            byte[] name = row.name().getBytes(StandardCharsets.UTF_8);
            chunk.addName(name, 0, name.length, chunk.common(name, 0));
        }
        chunk.endRow(row.at());
    }

    private static List<Row> read(FrameChunk chunk) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < chunk.rows(); row++) {
            List<Integer> kinds = new ArrayList<>();
            List<Integer> scores = new ArrayList<>();
            for (int i = chunk.findingStart(row); i < chunk.findingEnd(row); i++) {
                kinds.add(chunk.kind(i));
                scores.add(chunk.score(i));
            }
            rows.add(new Row(chunk.at(row), kinds, scores, chunk.snapshot(row)));
        }
        return rows;
    }

    private static List<Row> kept(String... names) {
        FrameChunk chunk = new FrameChunk(16, 24);
        for (int i = 0; i < names.length; i++) {
            add(chunk, row(i, names[i]));
        }
        chunk.trim();
        return read(chunk);
    }

    private static Row[] rows(String... names) {
        Row[] rows = new Row[names.length];
        for (int i = 0; i < names.length; i++) {
            rows[i] = row(i, names[i]);
        }
        return rows;
    }

    /** Short and long ends of names are copied differently, also where nothing stands behind them. */
    @Test
    void namesOfEveryLengthAreKeptWhereverTheyStand() {
        for (int behind = 0; behind < 20; behind++) {
            FrameChunk chunk = new FrameChunk(16, 24);
            List<String> names = new ArrayList<>();
            for (int length = 1; length < 60; length++) {
                String name = "frame".repeat(12).substring(0, length - 1) + (char) ('A' + length % 26);
                byte[] text = ("<" + name + ">".repeat(behind)).getBytes(StandardCharsets.UTF_8);
                chunk.addName(text, 1, 1 + length, Math.min(chunk.common(text, 1), length));
                chunk.endRow(length);
                names.add(name);
            }
            chunk.trim();
            assertThat(read(chunk)).extracting(Row::name).containsExactlyElementsOf(names);
        }
    }

    /** Nothing in common, all of it, half of it, more and less than the first; two that share half of a character. */
    @Test
    void namesOfSnapshotsMayShareAnyBeginning() {
        String[] names = {"ab.jpg", "xy.png", "ab.jpg", "ab", "abcd", "ab.jpg.old", "输出", "输入", "a", "z"};

        assertThat(kept(names)).containsExactly(rows(names));
    }

    @Test
    void namesMayBeLongerThanWhatAByteCounts() {
        String[] names = {
            "n".repeat(300), "n".repeat(300), "n".repeat(255), "n".repeat(254) + "m", "n".repeat(1_000), "n"
        };

        assertThat(kept(names)).containsExactly(rows(names));
    }

    @Test
    void namesMayBeMissingBeforeAndBehindOthers() {
        String[] names = {"", "", "one.jpg", "", "two.jpg", ""};

        assertThat(kept(names)).containsExactly(rows(names));
        assertThat(kept("", "")).containsExactly(rows("", ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void roomThatWasExpectedOrGivenBackChangesNothing(long seed) {
        Random random = new Random(seed);
        FrameChunk chunk = new FrameChunk(1 + random.nextInt(20), random.nextInt(30));
        List<Row> given = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<Integer> kinds = new ArrayList<>();
            List<Integer> scores = new ArrayList<>();
            for (int k = random.nextInt(5); k > 0; k--) {
                kinds.add(random.nextInt(KindTable.MAX_KINDS));
                scores.add(random.nextInt());
            }
            String name = "frame" + "-".repeat(random.nextInt(40)) + i;
            Row row = new Row(random.nextInt(), kinds, scores, random.nextInt(3) > 0 ? name : null);
            add(chunk, row);
            given.add(row);
            switch (random.nextInt(60)) {
                case 0 -> chunk.expect(random.nextInt(4));
                case 1 -> chunk.expect(random.nextDouble() * 10);
                case 2 -> chunk.expect(1e9);
                case 3 -> chunk.trim();
                default -> {}
            }
        }
        chunk.trim();
        assertThat(read(chunk)).isEqualTo(given);
    }
}
