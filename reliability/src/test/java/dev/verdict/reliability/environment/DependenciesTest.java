package dev.verdict.reliability.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ships is what is listed, under licences that let it ship. */
class DependenciesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w.]+:[\\w.-]+) \\| ([\\w.-]+) \\|");
    private static final List<String> ALLOWED = List.of("Apache-2.0", "MIT", "BSD-3-Clause");

    private static Set<String> listed() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("DEPENDENCIES.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLicenceLetsItShip() throws IOException {
        assertThat(listed())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ALLOWED).contains(row.substring(row.indexOf(' ') + 1)));
    }

    /** The bill is written when the command line is packaged, and that only with a network. */
    @Test
    void theListIsTheBillOfMaterials() throws IOException {
        Path bill = ROOT.resolve("cli/target/bom.json");
        assumeTrue(Files.exists(bill), "nothing was packaged");
        Set<String> components = new TreeSet<>();
        for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).path("components")) {
            String group = component.path("group").asText();
            if (!group.equals("dev.verdict")) {
                String licence = component.at("/licenses/0/license/id").asText();
                // Its pom says no more than BSD, which the bill takes for the oldest form; the text is that of three
                // clauses.
                components.add(group + ":" + component.path("name").asText() + " "
                        + (group.equals("org.jline") ? "BSD-3-Clause" : licence));
            }
        }
        assertThat(listed()).isEqualTo(components);
    }
}
