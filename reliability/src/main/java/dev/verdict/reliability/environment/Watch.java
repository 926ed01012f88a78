package dev.verdict.reliability.environment;

import java.io.File;
import java.io.FileDescriptor;
import java.security.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Sees every file, connection, program and class loader that a process asks the Java platform for, and names those nobody
 * told it of. Works where the platform still has such a place to look from: up to Java 23.
 *
 * <pre>java -Djava.security.manager=allow … Watch NAMED[,NAMED…] ARGUMENT…    runs the command line and prints what it saw</pre>
 */
@SuppressWarnings({"removal", "deprecation"}) // there is nothing else that sees all of it inside the process
public final class Watch extends SecurityManager {
    private final Collection<String> named;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    private Watch(Collection<String> named) {
        this.named = named;
    }

    public static void main(String[] args) {
        List<String> own = List.of(
                System.getProperty("java.home"),
                "/proc/self/",
                "/dev/random",
                "/dev/urandom",
                "/usr/share/zoneinfo",
                "/etc/timezone",
                "/etc/localtime");
        Watch watch = new Watch(Stream.of(
                        own.stream(),
                        Arrays.stream(args[0].split(",", -1)),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .map(part -> new File(part).getAbsolutePath())
                .toList());
        System.setSecurityManager(watch);
        dev.verdict.cli.Main.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private void file(String doing, String file) {
        String path = new File(file).getAbsolutePath();
        if (named.stream().noneMatch(path::startsWith)) {
            seen(doing + " " + path);
        }
    }

    private void seen(String what) {
        seen.add(what);
        System.err.println("seen: " + what);
    }

    @Override
    public void checkPermission(Permission permission) {
        if (permission.getName().startsWith("createClassLoader")
                && Arrays.stream(getClassContext()).noneMatch(Watch::isReflection)) {
            seen("class loader " + Arrays.toString(getClassContext()));
        }
    }

    /** The platform's reflection makes a class for a method that is called often. */
    private static boolean isReflection(Class<?> type) {
        return type.getName().equals("jdk.internal.reflect.DelegatingClassLoader");
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        checkPermission(permission);
    }

    @Override
    public void checkRead(String file) {
        file("read", file);
    }

    @Override
    public void checkRead(FileDescriptor descriptor) {
        // a stream that is open already
    }

    @Override
    public void checkWrite(String file) {
        file("write", file);
    }

    @Override
    public void checkWrite(FileDescriptor descriptor) {
        // a stream that is open already
    }

    @Override
    public void checkDelete(String file) {
        file("delete", file);
    }

    @Override
    public void checkExec(String program) {
        seen("exec " + program);
    }

    @Override
    public void checkLink(String library) {
        // the platform's own libraries
    }

    @Override
    public void checkConnect(String host, int port) {
        seen("connect " + host + ":" + port);
    }

    @Override
    public void checkListen(int port) {
        seen("listen " + port);
    }

    @Override
    public void checkExit(int status) {
        // the end
    }
}
