package dev.verdict.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What each room of the benchmarks may know. */
class ArchitectureTest {
    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verdict.benchmarks");

    @Test
    void whatAUserWouldWriteInsteadDoesNotUseThisLibrary() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.benchmarks.peers")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verdict.normalizer..",
                        "dev.verdict.adapters.wire..",
                        "dev.verdict.model.json..",
                        "dev.verdict.benchmarks.contenders..")
                .check(ROOMS);
    }

    @Test
    void bodiesDoNotKnowWhoReadsThem() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.benchmarks.bodies")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verdict.normalizer..", "dev.verdict.adapters..", "dev.verdict.model..")
                .check(ROOMS);
    }

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching("dev.verdict.(**)").should().beFreeOfCycles().check(ROOMS);
    }
}
