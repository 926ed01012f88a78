package dev.verdict.benchmarks.process;

import dev.verdict.benchmarks.bodies.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it costs to start, do one thing and end.
 *
 * @param name what is started
 * @param wallMillis of each start, by the clock
 * @param cpuMillis of each start, of all its processes and threads
 */
public record Start(String name, List<Double> wallMillis, List<Double> cpuMillis) {
    /** What the others are compared with. */
    public static final String BARE = "bare JVM with the launcher's flags";

    /** The flags of the launcher, for a JVM that has nothing to do. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    private static final double MILLIS = 1e3;

    /** Tells wall, user and system time of a command in seconds. */
    private static final List<String> STOPWATCH = List.of(
            "bash", "-c", "exec 3>&2; TIMEFORMAT='%R %U %S'; { time \"$@\" >/dev/null 2>&3; } 2>&1", "stopwatch");

    /**
     * Starts everything so many times, one after the other, so that all share the machine's mood.
     *
     * @param home the folder of the launcher
     * @param folder for the bodies that are read
     */
    public static List<Start> all(int times, Path home, Path folder) throws IOException, InterruptedException {
        Map<String, ProcessBuilder> commands = commands(home, folder);
        for (ProcessBuilder command : commands.values()) {
            Jvm.output(command); // builds what the launcher builds on first use
        }
        List<Start> starts = new ArrayList<>();
        commands.keySet().forEach(name -> starts.add(new Start(name, new ArrayList<>(), new ArrayList<>())));
        for (int i = 0; i < times; i++) {
            int next = 0;
            for (ProcessBuilder command : commands.values()) {
                starts.get(next++).add(Jvm.output(command));
            }
        }
        return starts;
    }

    private void add(String stopped) {
        String[] seconds = stopped.strip().split(" ", -1);
        wallMillis.add(MILLIS * Double.parseDouble(seconds[0]));
        cpuMillis.add(MILLIS * (Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2])));
    }

    private static Map<String, ProcessBuilder> commands(Path home, Path folder) throws IOException {
        Map<String, ProcessBuilder> commands = new LinkedHashMap<>();
        commands.put(BARE, timed(Jvm.command(FLAGS, Nothing.class)));
        String launcher = home.resolve("verdict").toString();
        for (String name : List.of("imm-typical", "ims-typical", "vod-typical")) {
            Path body = Files.createDirectories(folder.resolve("bodies")).resolve(name + ".json");
            Files.write(body, Body.of(name).bytes());
            commands.put("verdict normalize, " + name, timed(List.of(launcher, "normalize", body.toString())));
        }
        Path clean = folder.resolve("bodies").resolve("ims-typical.json");
        commands.put(
                "java -jar verdict.jar normalize, without a class-data archive, ims-typical", timed(jar(home, clean)));
        commands.put("verdict --help", timed(List.of(launcher, "--help")));
        return commands;
    }

    /** What the launcher starts, with its flags, but without what it keeps between starts. */
    private static List<String> jar(Path home, Path body) {
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA));
        command.addAll(FLAGS);
        command.addAll(
                List.of("-jar", home.resolve("cli/target/verdict.jar").toString(), "normalize", body.toString()));
        return command;
    }

    private static ProcessBuilder timed(List<String> command) {
        List<String> timed = new ArrayList<>(STOPWATCH);
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
