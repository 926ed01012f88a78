package dev.verdict.benchmarks.contenders;

import com.alibaba.fastjson2.JSON;
import com.aliyun.tea.TeaModel;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.google.gson.Gson;
import dev.verdict.benchmarks.bodies.Body;
import dev.verdict.benchmarks.bodies.Form;
import dev.verdict.benchmarks.bodies.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a user may read answers with. Making one reader loads nothing of the others. */
public enum Contender {
    /** The floor: A. */
    SCAN("Jackson's token scan", "nothing is kept, no value is read: the floor, A") {
        @Override
        public Reader reader(Service service) {
            return Scan.of();
        }
    },
    VERDICT("**this library: bytes to verdict**", "nothing") {
        @Override
        public Reader reader(Service service) {
            return Library.verdict();
        }
    },
    VERDICT_JSON("**this library: bytes to verdict to canonical JSON bytes**", "nothing") {
        @Override
        public Reader reader(Service service) {
            return Library.json();
        }
    },
    REFERENCE("this library, the reference reader alone", "nothing") {
        @Override
        public Reader reader(Service service) {
            return Library.reference();
        }
    },
    DATABIND("Jackson databind to records, MapStruct to values", Contender.PLAIN) {
        @Override
        public Reader reader(Service service) {
            return Records.jackson(service);
        }
    },
    FASTJSON2("fastjson2 to the same records, the same mapping", Contender.PLAIN) {
        @Override
        public Reader reader(Service service) {
            return Records.fastjson2(service);
        }
    },
    GSON("Gson to the same records, the same mapping", Contender.PLAIN) {
        @Override
        public Reader reader(Service service) {
            return Records.gson(service);
        }
    },
    SDK(
            "the vendor's SDK: its own parse",
            "everything but the parse into the vendor's own classes: no vocabulary, no scores as numbers, no positions as"
                    + " times, no decision") {
        @Override
        public Reader reader(Service service) {
            return Sdk.of(service);
        }
    };

    private static final String PLAIN =
            "other spellings, addresses, issues, what fits nowhere (dropped), scores in their"
                    + " shortest form, categories of labels";

    private final String title;
    private final String leavesOut;

    Contender(String title, String leavesOut) {
        this.title = title;
        this.leavesOut = leavesOut;
    }

    /** The contender with this word: {@code scan}, {@code verdict-json} … */
    public static Contender of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** What it does not do that this library does. */
    public String leavesOut() {
        return leavesOut;
    }

    /** Whether it is this library or claims the same answer: all that {@link Seen} holds. */
    public boolean answers() {
        return this != SCAN && this != SDK;
    }

    /** Whether it can make something of this body: others than this library know the documented spelling alone. */
    public boolean reads(Body body) {
        return body.form() != Form.CAMELCASE || this == SCAN || isOurs();
    }

    private boolean isOurs() {
        return this == VERDICT || this == VERDICT_JSON || this == REFERENCE;
    }

    /** Whether its result holds the answer as objects. */
    public boolean keeps() {
        return this != SCAN && this != VERDICT_JSON;
    }

    /** Those that can make something of this body. */
    public static List<Contender> of(Body body) {
        return Arrays.stream(values())
                .filter(contender -> contender.reads(body))
                .toList();
    }

    /** The versions of what is not ours. */
    public static List<String> versions() {
        return List.of(
                "Jackson " + PackageVersion.VERSION,
                "fastjson2 " + JSON.VERSION,
                "Gson " + version(Gson.class),
                "tea " + version(TeaModel.class));
    }

    private static String version(Class<?> part) {
        String path = part.getProtectionDomain().getCodeSource().getLocation().getPath();
        return path.replaceAll(".*-([0-9][0-9.]*)\\.jar", "$1");
    }

    public abstract Reader reader(Service service);
}
