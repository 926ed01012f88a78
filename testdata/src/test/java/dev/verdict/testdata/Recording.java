package dev.verdict.testdata;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether goldens are rewritten instead of compared: {@code -Dtestdata.record=true}, and never under CI. */
public final class Recording {
    private static final String SWITCH = "testdata.record";

    private Recording() {}

    public static boolean isOn() {
        return isOn(System.getProperty(SWITCH), System::getenv);
    }

    static boolean isOn(@Nullable String given, UnaryOperator<@Nullable String> environment) {
        if (given == null || given.equals("false")) {
            return false;
        }
        if (!given.equals("true")) {
            throw new IllegalArgumentException("-D" + SWITCH + " is true or false, not \"" + given + "\"");
        }
        if (environment.apply("CI") != null) {
            throw new IllegalStateException(
                    "goldens are never recorded under CI: it would compare them with themselves;"
                            + " record them on your own machine, without -D" + SWITCH + " here");
        }
        return true;
    }
}
