package dev.verdict.reliability.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes worth trying. An input is one of three: a document as it is; the number of a seed and what to do to it; a document
 * and, behind a mark, what to do to it. What to do is three bytes for each step, so that whoever changes bytes under the
 * guidance of coverage changes the structure of documents.
 */
final class Variation {
    /** Never in UTF-8. */
    private static final byte[] MARK = {(byte) 0xFF, 0x00};

    /** Begins the number of a seed: no document begins with it. */
    private static final byte SEED = 1;

    /** The sort of an input and the number of its seed. */
    static final int SEED_BYTES = 3;

    private static final int STEPS = 12;
    /** Bytes of a step. */
    static final int STEP = 3;

    /** From here on a step is damage to the bytes. */
    private static final int DAMAGE = 240;

    private static final int LARGE = 1 << 16;
    private static final int COPIES = 300;

    /** Words that mean something somewhere. */
    private static final List<String> WORDS = List.of(
            "pass",
            "Pass ",
            "review",
            "block",
            "BLOCK",
            "passed",
            "p\u0430ss",
            "",
            " ",
            "normal",
            "Normal",
            "porn",
            "ad",
            "Success",
            "Succeeded",
            "Fail",
            "Failed",
            "Running",
            "Analysing",
            "null",
            "true",
            "00:00:01.5",
            "99:59:59.9999",
            "00:00:60",
            "-00:00:01",
            "2024-02-30T00:00:00Z",
            "2024-02-29T23:59:59.123456789Z",
            "\ud83d",
            "\u0000",
            "\uFEFF",
            "\u8bf4\u660e",
            "\ud83d\ude00",
            "porn,ad",
            "a/b~c",
            "#",
            "{\"Suggestion\":\"block\"}",
            "[{\"Label\":\"porn\"}]",
            "{\"a\":",
            "VideoModeration",
            "AIMediaAuditComplete",
            "normal,normal",
            "\u0130",
            "I\u0307",
            "\u0661\u0662");

    /** Numbers at the edges. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "99",
            "100",
            "101",
            "100.0000001",
            "99.99999999",
            "99.9999999999999999999",
            "1e2",
            "1E-2",
            "1e999999999",
            "-1e-999999999",
            "2147483647",
            "2147483648",
            "-2147483649",
            "4294967296",
            "9007199254740991",
            "9007199254740992",
            "9223372036854775807",
            "9223372036854775808",
            "0.1e1",
            "0.0",
            "1.0",
            "7.50",
            "0.00000000000000000000001",
            "123456789012345678901234567890");

    /** Names that mean something somewhere. */
    private static final List<String> NAMES = List.of(
            "Suggestion",
            "State",
            "Status",
            "Label",
            "Scene",
            "Rate",
            "Score",
            "Offset",
            "Timestamp",
            "Code",
            "Message",
            "body",
            "data",
            "Data",
            "TaskType",
            "ModerationResult",
            "MediaCensorJobDetail",
            "MediaAuditResult",
            "MediaAuditJob",
            "EventType",
            "HostId",
            "Frames",
            "BlockFrames",
            "Labels",
            "NextPageToken",
            "JobId",
            "UserData",
            "Result",
            "schema",
            "suggestion",
            "id",
            "rules",
            "when",
            "then",
            "source",
            "atMs",
            "",
            "/",
            "~",
            "x");

    private static final List<byte[]> NO_UTF_8 = List.of(
            bytes(0x80),
            bytes(0xC0, 0xAF),
            bytes(0xE0, 0x80, 0xAF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF0, 0x9F, 0x98),
            bytes(0xFF),
            bytes(0xEF, 0xBB, 0xBF));

    private static final List<Charset> WIDE = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"));

    private final byte[] program;
    private int next;
    private int space;
    private int escapes;

    private Variation(byte[] program) {
        this.program = program;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** An input with the number of a seed and steps. */
    static byte[] input(int seed, byte[] steps) {
        return input(SEED, seed, steps);
    }

    /** An input of a sort, with the number of a seed and steps. */
    static byte[] input(byte sort, int seed, byte[] steps) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(sort);
        input.write(seed >> 8);
        input.write(seed);
        input.writeBytes(steps);
        return input.toByteArray();
    }

    /** An input with a document and steps. */
    static byte[] input(byte[] document, byte[] steps) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(document);
        input.writeBytes(MARK);
        input.writeBytes(steps);
        return input.toByteArray();
    }

    /**
     * What an input means: its document after all steps.
     *
     * @param separator what stands between several documents; a step then changes one of them
     * @param seeds the documents that have numbers
     */
    static byte[] of(byte[] input, Optional<Character> separator, List<byte[]> seeds) {
        if (isOf(SEED, input)) {
            byte[] seed = seed(seeds, input);
            return after(seed, Arrays.copyOfRange(input, SEED_BYTES, input.length), separator);
        }
        int mark = mark(input);
        return mark < 0
                ? input
                : after(
                        Arrays.copyOf(input, mark),
                        Arrays.copyOfRange(input, mark + MARK.length, input.length),
                        separator);
    }

    /** Whether an input is of a sort that begins with the number of a seed. */
    static boolean isOf(byte sort, byte[] input) {
        return input.length >= SEED_BYTES && input[0] == sort;
    }

    /** The seed whose number an input begins with. */
    static <T> T seed(List<T> seeds, byte[] input) {
        return pick(seeds, (input[1] & 0xFF) << 8 | (input[2] & 0xFF));
    }

    private static byte[] after(byte[] document, byte[] steps, Optional<Character> separator) {
        Variation variation = new Variation(steps);
        if (separator.isEmpty()) {
            return variation.varied(document, STEPS);
        }
        char between = separator.get();
        List<byte[]> documents = Documents.split(document, between);
        for (int i = 0; i < STEPS && variation.hasNext(); i++) {
            int at = variation.next() % documents.size();
            switch (variation.next() % 8) {
                case 0 -> documents.add(documents.get(at).clone());
                case 1 -> Collections.rotate(documents, at + 1);
                case 2 -> documents.add(at, new byte[0]);
                default -> documents.set(at, variation.varied(documents.get(at), 1));
            }
        }
        return Documents.joined(documents, between);
    }

    private static int mark(byte[] input) {
        for (int i = input.length - MARK.length; i >= 0; i--) {
            if (input[i] == MARK[0] && input[i + 1] == MARK[1]) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasNext() {
        return next + STEP <= program.length;
    }

    private int next() {
        return next < program.length ? program[next++] & 0xFF : 0;
    }

    static <T> T pick(List<T> list, int index) {
        return list.get(index % list.size());
    }

    private byte[] varied(byte[] document, int steps) {
        Optional<Tree> parsed = Tree.of(document);
        List<int[]> damages = new ArrayList<>();
        for (int i = 0; i < steps && hasNext(); i++) {
            int what = next();
            int where = next();
            int how = next();
            if (what >= DAMAGE || parsed.isEmpty()) {
                damages.add(new int[] {what, where, how});
            } else if (parsed.get().all().size() < LARGE) {
                change(parsed.get(), what, where, how);
            }
        }
        byte[] bytes = parsed.map(tree -> new Spelling(space, escapes).of(tree).getBytes(StandardCharsets.UTF_8))
                .orElse(document);
        for (int[] damage : damages) {
            bytes = damaged(bytes, damage[0], damage[1], damage[2]);
        }
        return bytes;
    }

    private void change(Tree root, int what, int where, int how) {
        List<Tree> all = root.all();
        Tree tree = all.get((where * 7 + how / 16) % all.size());
        switch (what % 16) {
            case 0 -> Collections.rotate(tree.entries, 1 + how);
            case 1 -> Collections.reverse(tree.entries);
            case 2 -> renamed(tree, how);
            case 3 -> repeated(tree, how);
            case 4 -> dropped(tree, how);
            case 5 -> tree.become(Tree.text(pick(WORDS, how)));
            case 6 -> tree.become(Tree.other(pick(NUMBERS, how)));
            case 7 -> tree.become(Tree.text(pick(NUMBERS, how)));
            case 8 -> tree.become(retyped(tree, how));
            case 9 -> space = how;
            case 10 -> escapes = how;
            case 11 -> tree.become(pick(all, how).copy());
            case 12 -> wrapped(tree, how);
            case 13 -> tree.entries.add(new Tree.Entry(pick(NAMES, how), Tree.text(pick(WORDS, where))));
            case 14 -> sameWord(all, tree, how);
            default -> many(tree, how);
        }
    }

    private static void renamed(Tree tree, int how) {
        if (tree.entries.isEmpty()) {
            return;
        }
        Tree.Entry entry = pick(tree.entries, how / 8);
        String name = entry.name;
        entry.name = switch (how % 8) {
            case 0 -> name.toLowerCase(Locale.ROOT);
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
            case 3 -> name + how % 3;
            case 4 -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
            case 5 -> pick(NAMES, how / 8);
            case 6 -> " " + name;
            default -> pick(tree.entries, how / 8 + 1).name;
        };
    }

    private static void repeated(Tree tree, int how) {
        if (!tree.entries.isEmpty()) {
            Tree.Entry entry = pick(tree.entries, how / 2);
            Tree.Entry copy = new Tree.Entry(entry.name, entry.value.copy());
            tree.entries.add(how % 2 == 0 ? tree.entries.size() : tree.entries.indexOf(entry), copy);
        }
    }

    private static void dropped(Tree tree, int how) {
        if (!tree.entries.isEmpty()) {
            tree.entries.remove(how % tree.entries.size());
        }
    }

    private static Tree retyped(Tree tree, int how) {
        return switch (how % 9) {
            case 0 -> Tree.other("null");
            case 1 -> Tree.other("true");
            case 2 -> Tree.object();
            case 3 -> Tree.list();
            case 4 -> Tree.list().holding("", tree.copy());
            case 5 -> Tree.object().holding(pick(NAMES, how / 9), tree.copy());
            case 6 -> Tree.text(new Spelling(0, 0).of(tree));
            case 7 -> Tree.list().holding("", Tree.other("null")).holding("", tree.copy());
            default -> Tree.text(tree.text.isEmpty() ? "0" : tree.text);
        };
    }

    private static void wrapped(Tree tree, int how) {
        int depth = how % 4 == 0 ? how : how % 4;
        for (int i = 0; i < depth; i++) {
            tree.become(
                    how % 8 < 4
                            ? Tree.object().holding(pick(NAMES, how / 8 + 11), tree.copy())
                            : Tree.list().holding("", tree.copy()));
        }
    }

    /** Gives another value the text of this one, or all values with this text another one. */
    private static void sameWord(List<Tree> all, Tree tree, int how) {
        if (tree.kind != Tree.Kind.TEXT) {
            return;
        }
        String from = tree.text;
        String to = pick(WORDS, how);
        all.stream()
                .filter(other -> other.kind == Tree.Kind.TEXT && other.text.equals(from))
                .forEach(other -> other.text = to);
    }

    private static void many(Tree tree, int how) {
        if (tree.kind == Tree.Kind.TEXT) {
            tree.text = tree.text.repeat(tree.text.length() > COPIES ? 1 : how);
        } else if (!tree.entries.isEmpty() && tree.all().size() < COPIES) {
            Tree.Entry entry = pick(tree.entries, how);
            List<Tree.Entry> copies = new ArrayList<>();
            for (int i = 0; i < how; i++) {
                copies.add(new Tree.Entry(how % 2 == 0 ? entry.name : entry.name + i, entry.value.copy()));
            }
            tree.entries.addAll(copies);
        }
    }

    /** Damage that no tree shows: bytes that are no UTF-8, a text that breaks off, bytes in another place. */
    private static byte[] damaged(byte[] bytes, int what, int where, int how) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = (where * 257 + how) % bytes.length;
        return switch (what % 8) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> with(bytes, at, pick(NO_UTF_8, how), 0);
            case 2 -> with(bytes, at, new byte[] {(byte) how}, 1);
            case 3 -> with(bytes, 0, bytes(0xEF, 0xBB, 0xBF), 0);
            case 4 -> with(bytes, bytes.length, new byte[] {(byte) how}, 0);
            case 5 -> new String(bytes, StandardCharsets.UTF_8).getBytes(pick(WIDE, how));
            case 6 -> with(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + how)), 0);
            default -> bytes;
        };
    }

    private static byte[] with(byte[] bytes, int at, byte[] others, int instead) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, at);
        changed.writeBytes(others);
        int rest = Math.min(bytes.length, at + instead);
        changed.write(bytes, rest, bytes.length - rest);
        return changed.toByteArray();
    }
}
