package dev.verdict.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {
    /** As the page reads it. */
    private static List<String> read(TextTable table, TextTable.Column column) {
        List<String> texts = new ArrayList<>();
        int next = 0;
        for (long place : column.texts()) {
            List<String> pieces = table.pieces().get((int) place);
            StringBuilder text = new StringBuilder(pieces.get(0));
            for (String piece : pieces.subList(1, pieces.size())) {
                text.append(column.numbers()[next++]).append(piece);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "7",
                "/a/0/b/12",
                "007",
                "a1b2c3",
                "99999999999999999999",
                "123456789012345",
                "1234567890123456",
                "-5",
                "1.50",
                "٣",
                "x\u0001y",
                "{0}",
                "100",
                "0/0/00"
            })
    void textsComeBackAsTheyWere(String text) {
        TextTable table = new TextTable();
        TextTable.Column column = table.column();

        column.add(text);
        column.add("/between/3");
        column.add(text);

        assertThat(read(table, column)).containsExactly(text, "/between/3", text);
    }

    @Test
    void textsThatDifferInNumbersAreKeptOnce() {
        TextTable table = new TextTable();
        TextTable.Column column = table.column();
        for (int i = 0; i < 1_000; i++) {
            column.add("/VideoTimeline/" + i + "/CensorResults/0");
        }

        assertThat(table.pieces()).containsExactly(List.of("/VideoTimeline/", "/CensorResults/", ""));
        assertThat(read(table, column)).contains("/VideoTimeline/999/CensorResults/0");
    }
}
