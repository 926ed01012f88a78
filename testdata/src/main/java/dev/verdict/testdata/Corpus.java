package dev.verdict.testdata;

import dev.verdict.adapters.Similar;
import dev.verdict.normalizer.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bodies of this library's own tests, with the verdicts they mean: documented samples, every trap we know of, and
 * what SDKs and logs make of answers. For trying a policy, a store or a page on answers of all kinds.
 *
 * <pre>{@code
 * for (CorpusBody body : Corpus.of(IMS)) {
 *     assertThat(pipeline.handle(body.bytes())).isEqualTo(body.verdict().suggestion());
 * }
 * }</pre>
 *
 * <p>A later version may add bodies; what is there keeps its name. {@code README.md} beside them tells where each came
 * from.
 */
public final class Corpus implements Iterable<CorpusBody> {
    /** A body's line in the README. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (.+) \\|");

    private final List<CorpusBody> bodies;

    private Corpus(List<CorpusBody> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    /**
     * The bodies of one service, in the order of the README.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Corpus of(Service service) {
        List<CorpusBody> bodies = Index.BODIES.stream()
                .filter(body -> body.service().equals(service))
                .toList();
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("no bodies of \"" + service + "\"; there are bodies of "
                    + String.join(
                            ", ",
                            Index.BODIES.stream()
                                    .map(body -> body.service().id())
                                    .distinct()
                                    .toList()));
        }
        return new Corpus(bodies);
    }

    /** The bodies of all services. */
    public static Corpus all() {
        return new Corpus(Index.BODIES);
    }

    /**
     * The body with the given name.
     *
     * @throws NoSuchElementException if there is none, with the nearest name there is
     */
    public CorpusBody body(String name) {
        return stream().filter(body -> body.name().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names = stream().map(CorpusBody::name).toList();
            return new NoSuchElementException("no body \"" + name + "\""
                    + Similar.to(name, names)
                            .map(meant -> "; did you mean \"" + meant + "\"?")
                            .orElse(""));
        });
    }

    public int size() {
        return bodies.size();
    }

    public Stream<CorpusBody> stream() {
        return bodies.stream();
    }

    @Override
    public Iterator<CorpusBody> iterator() {
        return bodies.iterator();
    }

    /** The README is the list of what there is; a jar cannot be asked. */
    private static final class Index {
        private static final List<CorpusBody> BODIES = read();

        private static List<CorpusBody> read() {
            List<CorpusBody> bodies = new ArrayList<>();
            String service = "";
            for (String line : new String(resource("README.md"), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Matcher row = ROW.matcher(line);
                if (line.startsWith("## ")) {
                    service = line.substring(3).toLowerCase(Locale.ROOT);
                } else if (row.matches() && exists(CorpusBody.file(service, row.group(1)))) {
                    bodies.add(new CorpusBody(Service.of(service), row.group(1), row.group(2)));
                }
            }
            return bodies;
        }
    }

    static boolean exists(String name) {
        return Corpus.class.getResource(name) != null;
    }

    static byte[] resource(String name) {
        try (InputStream resource = Corpus.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
