package dev.verdict.reliability.threads;

import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A container that deploys the library several times, each time in a class loader of its own that is used by threads which
 * go on, and then dropped. Prints what the threads keep of it and how many class loaders cannot be collected.
 *
 * <pre>java --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.lang.ref=ALL-UNNAMED
 *     -XX:SoftRefLRUPolicyMSPerMB=0 … Redeployment BODY</pre>
 */
public final class Redeployment {
    private static final int DEPLOYMENTS = 6;
    private static final int THREADS = 4;
    private static final int COLLECTIONS = 40;
    private static final int PAUSE_MILLIS = 50;

    private final ExecutorService container = Executors.newFixedThreadPool(THREADS);
    private final List<WeakReference<ClassLoader>> dropped = new ArrayList<>();

    private Redeployment() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Redeployment redeployment = new Redeployment();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            redeployment.deployAndDrop(Path.of(args[0]));
        }
        System.out.println(redeployment.left() + " of " + DEPLOYMENTS + " class loaders are left");
        redeployment.container.shutdown();
    }

    private void deployAndDrop(Path body) throws IOException, InterruptedException, ExecutionException {
        try (URLClassLoader loader = deployed()) {
            inEachThread(() -> use(loader, body));
            inEachThread(() -> tellWhatIsKept(loader));
            dropped.add(new WeakReference<>(loader));
        }
    }

    /** The library and all it needs, seen by nobody else. */
    private static URLClassLoader deployed() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Work of the container. */
    @FunctionalInterface
    private interface Work {
        void run() throws ReflectiveOperationException;
    }

    private void inEachThread(Work work) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(container.submit(() -> {
                work.run();
                return null;
            }));
        }
        for (Future<?> run : running) {
            run.get();
        }
    }

    private static void use(ClassLoader loader, Path body) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            loader.loadClass(Use.class.getName()).getMethod("all", Path.class).invoke(null, body);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Looks into the thread's own table, which the platform shows to nobody who does not ask for it. */
    private static void tellWhatIsKept(ClassLoader loader) throws ReflectiveOperationException {
        Object locals = field(Thread.class, "threadLocals", Thread.currentThread());
        if (locals == null) {
            return;
        }
        for (Object entry : (Object[]) Objects.requireNonNull(field(locals.getClass(), "table", locals))) {
            Object value = entry == null ? null : field(entry.getClass(), "value", entry);
            if (value instanceof Reference<?> reference) {
                value = reference.get();
            }
            if (value != null && value.getClass().getClassLoader() == loader) {
                System.out.println("a thread keeps a " + value.getClass().getName());
            }
        }
    }

    private static @Nullable Object field(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private long left() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS && left(dropped) > 0; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        return left(dropped);
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
