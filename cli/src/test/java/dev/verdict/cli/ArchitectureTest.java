package dev.verdict.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the house is built: what each room may know. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verdict");

    /** The rooms of the command line that all commands use. */
    private static final String[] SHARED = {
        "dev.verdict.cli.shell..", "dev.verdict.cli.input..", "dev.verdict.cli.told..", "dev.verdict.cli.corpus.."
    };

    private static final String DATABIND = "com.fasterxml.jackson.databind..";
    private static final String MAPSTRUCT = "org.mapstruct..";

    @Test
    void modelKnowsNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.model..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.verdict..").and(not(resideInAPackage("dev.verdict.model.."))))
                .check(HOUSE);
    }

    /** The annotation that lets Immutables generate property names is Jackson's own and stays in the source. */
    @Test
    void valuesAreFreeOfJackson() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.model")
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson..")
                        .and(not(resideInAPackage("com.fasterxml.jackson.annotation.."))))
                .check(HOUSE);
    }

    @Test
    void databindLivesInTheJsonRoomOfTheModel() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.model..")
                .and()
                .resideOutsideOfPackage("dev.verdict.model.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABIND, MAPSTRUCT)
                .check(HOUSE);
    }

    @Test
    void publicFaceOfTheModelShowsNoMapStructDatabindOrGeneratedClass() {
        members()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("dev.verdict.model"))
                .and(arePartOfTheFace())
                .should(showNothingOf(resideInAnyPackage(DATABIND, MAPSTRUCT)))
                .check(HOUSE);
    }

    @Test
    void servicesDoNotKnowEachOther() {
        slices().matching("dev.verdict.adapters.(imm|ims|vod)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void whatServicesShareKnowsNoService() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.verdict.adapters", "dev.verdict.adapters.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verdict.adapters.imm..", "dev.verdict.adapters.ims..", "dev.verdict.adapters.vod..")
                .check(HOUSE);
    }

    @Test
    void onlyTheAdapterOfAServiceIsPublic() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.verdict.adapters.imm..", "dev.verdict.adapters.ims..", "dev.verdict.adapters.vod..")
                .and()
                .haveSimpleNameNotEndingWith("Adapter")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void bodiesGoOneWay() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.adapters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verdict.normalizer..", "dev.verdict.cli..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.normalizer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.verdict.cli..")
                .check(HOUSE);
    }

    @Test
    void comparisonKnowsTheModelAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.comparison..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.verdict..")
                        .and(not(resideInAPackage("dev.verdict.comparison..")))
                        .and(not(resideInAPackage("dev.verdict.model"))))
                .check(HOUSE);
    }

    @Test
    void twoVerdictsAreComparedWithoutStatistics() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.comparison")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verdict.comparison.agreement..", "org.dkpro..")
                .check(HOUSE);
    }

    @Test
    void commandsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage(SHARED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.verdict.cli",
                        "dev.verdict.cli.normalize..",
                        "dev.verdict.cli.explain..",
                        "dev.verdict.cli.compare..",
                        "dev.verdict.cli.agreement..",
                        "dev.verdict.cli.report..",
                        "dev.verdict.cli.policy..")
                .check(HOUSE);
        slices().matching("dev.verdict.cli.(normalize|explain|compare|agreement|report|policy)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    /** A policy decides about reports: where they come from, and how bodies are read, is nothing to it. */
    @Test
    void policiesKnowNoReader() {
        noClasses()
                .that()
                .resideInAPackage("dev.verdict.normalizer.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.verdict.normalizer", "dev.verdict.adapters.wire..", DATABIND, MAPSTRUCT)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Common)")
                .check(HOUSE);
    }

    /** A thread of a container outlives the application that is deployed in it. */
    @Test
    void nothingIsLeftInAThread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(HOUSE);
    }

    @Test
    void nothingGoesToTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..", "javax.net..", "java.nio.channels..", "java.rmi..", "javax.naming..", "sun.net..")
                .check(HOUSE);
    }

    @Test
    void noCodeIsMadeOrReadAtRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "javax.tools..", "java.lang.instrument..")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.reflect.Proxy")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.URLClassLoader.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "it defines a class",
                        call -> call.getName().startsWith("define")
                                && call.getTargetOwner().getPackageName().startsWith("java.lang")))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.verdict.cli..")
                .should()
                .callMethod(Class.class, "forName", String.class)
                .check(HOUSE);
    }

    /** Only the shell asks another program, and only whether a stream is a terminal, where the system has no /proc. */
    @Test
    void noOtherProgramIsStarted() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.verdict.cli.shell.Terminals")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Process.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "it starts a program", call -> call.getName().equals("exec")))
                .check(HOUSE);
    }

    /** The library reads bytes and streams that it is given, and its own resources. */
    @Test
    void libraryTouchesNoFile() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.verdict.cli..")
                .and()
                .resideOutsideOfPackage("dev.verdict.testdata..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.(File|FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
                .check(HOUSE);
    }

    @Test
    void nothingMutableIsStatic() {
        fields().that()
                .areStatic()
                .and(not(DescribedPredicate.describe(
                        "are switch tables of the compiler",
                        (JavaField field) -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
                .should()
                .beFinal()
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaMember> arePartOfTheFace() {
        return DescribedPredicate.describe(
                "are seen by callers",
                member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        && member.getOwner().getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ArchCondition<JavaMember> showNothingOf(DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("show nothing of what is hidden") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                Stream<JavaClass> shown = member instanceof JavaCodeUnit code
                        ? Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()))
                        : Stream.of(((JavaField) member).getRawType());
                shown.filter(hidden.or(DescribedPredicate.describe(
                                "generated", type -> type.getSimpleName().startsWith("Immutable"))))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
