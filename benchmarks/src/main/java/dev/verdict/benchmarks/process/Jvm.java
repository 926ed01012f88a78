package dev.verdict.benchmarks.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Other processes, started and waited for. */
final class Jvm {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /** The command of a JVM like this one, with its class path and system properties. */
    static List<String> command(List<String> options, Class<?> main, String... args) {
        List<String> properties = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"))
                .toList();
        List<String> call = List.of("-cp", System.getProperty("java.class.path"), main.getName());
        return Stream.of(List.of(JAVA), options, properties, call, List.of(args))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What a command writes to standard output; what it writes to standard error is seen.
     *
     * @throws IOException if it fails
     */
    static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(builder.command() + " ended with " + status);
        }
        return output;
    }
}
