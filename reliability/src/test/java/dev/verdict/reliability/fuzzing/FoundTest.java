package dev.verdict.reliability.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What attacks have found once is tried again each time. */
class FoundTest {
    private static final Path FOUND = Path.of("found");

    @TestFactory
    Stream<DynamicTest> staysMended() throws IOException {
        try (Stream<Path> files = Files.walk(FOUND)) {
            List<Path> inputs = files.filter(Files::isRegularFile).sorted().toList();
            return inputs.stream()
                    .map(input -> DynamicTest.dynamicTest(input.toString(), () -> {
                        String door = String.valueOf(FOUND.relativize(input).getName(0));
                        Door.of(door).attack(Files.readAllBytes(input));
                    }));
        }
    }

    @Test
    void everyFolderIsADoor() throws IOException {
        try (Stream<Path> folders = Files.list(FOUND)) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .isSubsetOf(Door.NAMES);
        }
    }
}
