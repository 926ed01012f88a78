package dev.verdict.testdata.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done with golden files: {@code -Dverdict.goldens=}, and {@code compare} where that is not said. */
public enum GoldenMode {
    /** They are compared, and nothing is written. */
    COMPARE("compare"),
    /** Those that are missing or say something else are written. */
    WRITE("write"),
    /** Those that no body uses are deleted, the others compared. */
    DELETE_UNUSED("delete-unused");

    /** The property's name. */
    public static final String PROPERTY = "verdict.goldens";

    /** What build servers put into the environment; {@code CI} is set by most of them. */
    private static final List<String> SERVERS = List.of(
            "CI",
            "APPVEYOR",
            "BITBUCKET_BUILD_NUMBER",
            "BUILDKITE",
            "CIRCLECI",
            "CODEBUILD_BUILD_ID",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "JENKINS_URL",
            "TEAMCITY_VERSION",
            "TF_BUILD",
            "TRAVIS");

    private final String word;

    GoldenMode(String word) {
        this.word = word;
    }

    /** The property's value. */
    public String word() {
        return word;
    }

    /**
     * What this run is told to do.
     *
     * @throws IllegalArgumentException if the property is none of the three words
     * @throws IllegalStateException if it asks for writing or deleting under CI
     */
    public static GoldenMode current() {
        return of(System.getProperty(PROPERTY), System::getenv);
    }

    /** The option as one types it. */
    String option() {
        return "-D" + PROPERTY + "=" + word;
    }

    static GoldenMode of(@Nullable String given, UnaryOperator<@Nullable String> environment) {
        GoldenMode mode = given == null || given.isEmpty()
                ? COMPARE
                : Arrays.stream(values())
                        .filter(known -> known.word.equals(given))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("-D" + PROPERTY + " is "
                                + Arrays.stream(values()).map(GoldenMode::word).collect(Collectors.joining(", "))
                                + ", not \"" + given + "\""));
        Optional<String> server = server(environment);
        if (mode != COMPARE && server.isPresent()) {
            throw new IllegalStateException(
                    mode.option() + " changes files, and this is a build server (" + server.get()
                            + " is set): it would compare goldens with themselves; run it on your own machine and commit what"
                            + " it writes");
        }
        return mode;
    }

    private static Optional<String> server(UnaryOperator<@Nullable String> environment) {
        return SERVERS.stream().filter(name -> isSet(environment.apply(name))).findFirst();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null
                && !value.isEmpty()
                && !value.toLowerCase(Locale.ROOT).equals("false");
    }
}
