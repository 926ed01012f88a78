package dev.verdict.cli.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/** Which of the standard streams a person sits at. */
public final class Terminals {
    /** Nobody is there. */
    public static final Terminals NONE = new Terminals(descriptor -> false);

    private final IntPredicate isTerminal;

    private Terminals(IntPredicate isTerminal) {
        this.isTerminal = isTerminal;
    }

    /** Those of this process, asked for only when somebody wants to know. */
    public static Terminals ofProcess() {
        return new Terminals(Terminals::isTerminal);
    }

    /** As told: for each of standard input, output and error. */
    public static Terminals of(boolean input, boolean output, boolean error) {
        boolean[] terminals = {input, output, error};
        return new Terminals(descriptor -> terminals[descriptor]);
    }

    public boolean input() {
        return isTerminal.test(0);
    }

    public boolean output() {
        return isTerminal.test(1);
    }

    public boolean error() {
        return isTerminal.test(2);
    }

    /** Java itself only tells whether input and output both are terminals, and from version 22 on not even that. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            return File.separatorChar == '/' && test(descriptor);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean test(int descriptor) throws IOException {
        Process test = new ProcessBuilder("sh", "-c", "test -t " + descriptor)
                .inheritIO()
                .start();
        try {
            return test.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
