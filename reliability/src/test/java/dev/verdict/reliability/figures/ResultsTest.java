package dev.verdict.reliability.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    @Test
    void thePageIsTheOneMadeOfTheTables() throws IOException {
        assertThat(Path.of("RESULTS.md")).hasContent(Results.page(Path.of("figures")));
    }

    @Test
    void attemptsAtADoorAreAddedUp(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("fuzzing.tsv"), """
                abc\tims\t60\t1000\t500\t20\t0\tx
                abc\tvod\t60\t7\t8\t9\t1\tx
                def\tims\t120\t2000\t400\t30\t2\tx
                """);
        Files.writeString(folder.resolve("mutants.tsv"), "abc\tmodel\t10\t5\t1\ndef\tmodel\t2000\t1999\t0\n");
        Files.writeString(folder.resolve("threads.tsv"), "abc\t4\t90\t12345\t391\t0\n");

        assertThat(Results.page(folder))
                .contains(
                        "| ims | 3 | 3,000 | 500 | 30 | 2 |",
                        "| vod | 1 | 7 | 8 | 9 | 1 |",
                        "| all | 4 | 3,007 |  |  | 3 |")
                .contains("| model | 2,000 | 1,999 | 99 % | 0 | def |")
                .doesNotContain("| abc |\n| model")
                .contains("| 4 | 1.5 | 12,345 | 391 | 0 | abc |");
    }
}
