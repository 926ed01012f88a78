package dev.verdict.reliability.fuzzing;

import static dev.verdict.reliability.fuzzing.Variation.SEED_BYTES;
import static dev.verdict.reliability.fuzzing.Variation.STEP;
import static dev.verdict.reliability.fuzzing.Variation.pick;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies that stay plain more often than not, for readers that give up at the first surprise: members in another order,
 * values that stand under the same name in another plain body, scores at the edges, more rows or fewer, other white space.
 * What to do is three bytes for each step, as in a {@link Variation}.
 */
final class PlainVariation {
    /** Begins such an input: no document begins with it, and no other input. */
    private static final byte PLAIN = 2;

    private static final int STEPS = 8;
    private static final int LARGE = 1 << 12;

    private static final Set<String> SCORES = Set.of("Rate", "Score", "AverageScore", "MaxScore");
    private static final List<String> SCORES_AT_EDGES = List.of(
            "0",
            "0.0",
            "100",
            "100.0000000",
            "99.9999999",
            "0.0000001",
            "7.50",
            "33",
            "5.5",
            "50.12345",
            "00.5",
            "100.1");

    private final List<Tree> seeds;
    /** What stands under each name in any of them. */
    private final Map<String, List<Tree>> values = new HashMap<>();

    /**
     * @param seeds plain bodies
     */
    PlainVariation(List<byte[]> seeds) {
        this.seeds = seeds.stream().flatMap(seed -> Tree.of(seed).stream()).toList();
        this.seeds.forEach(seed -> members(seed).forEach(member -> {
            if (member.value.entries.isEmpty()) {
                values.computeIfAbsent(member.name, name -> new ArrayList<>()).add(member.value);
            }
        }));
    }

    /** An input with the number of a seed and steps. */
    static byte[] input(int seed, byte[] steps) {
        return Variation.input(PLAIN, seed, steps);
    }

    /** The body that an input means; empty if it is an input of another sort. */
    Optional<byte[]> of(byte[] input) {
        if (!Variation.isOf(PLAIN, input)) {
            return Optional.empty();
        }
        Tree body = Variation.seed(seeds, input).copy();
        int space = 0;
        int end = Math.min(input.length, SEED_BYTES + STEPS * STEP);
        for (int at = SEED_BYTES; at + STEP <= end; at += STEP) {
            int what = input[at] & 0xFF;
            int where = input[at + 1] & 0xFF;
            int how = input[at + 2] & 0xFF;
            if (what % 8 == 7) {
                space = how;
            } else {
                change(body, what % 8, where * 7 + how / 16, how);
            }
        }
        return Optional.of(new Spelling(space, 0).of(body).getBytes(StandardCharsets.UTF_8));
    }

    private void change(Tree body, int what, int where, int how) {
        List<Tree> lists = body.all().stream()
                .filter(tree -> tree.kind == Tree.Kind.LIST && !tree.entries.isEmpty())
                .toList();
        List<Tree> objects = body.all().stream()
                .filter(tree -> tree.kind == Tree.Kind.OBJECT)
                .toList();
        switch (what) {
            case 0 -> Collections.rotate(pick(objects, where).entries, how);
            case 1 -> objects.forEach(object -> Collections.reverse(object.entries));
            case 2, 3 -> otherValue(pick(members(body), where), how);
            case 4 -> otherScore(body, where, how);
            case 5 -> {
                if (!lists.isEmpty() && body.all().size() < LARGE) {
                    more(pick(lists, where), how);
                }
            }
            default -> {
                List<Tree.Entry> some = pick(lists.isEmpty() || how % 4 == 0 ? objects : lists, where).entries;
                if (!some.isEmpty()) {
                    some.remove(how % some.size());
                }
            }
        }
    }

    private void otherValue(Tree.Entry member, int how) {
        List<Tree> known = values.get(member.name);
        if (known != null && member.value.entries.isEmpty()) {
            member.value.become(pick(known, how));
        }
    }

    private static void otherScore(Tree body, int where, int how) {
        List<Tree.Entry> scores = members(body).stream()
                .filter(member -> SCORES.contains(member.name))
                .toList();
        if (!scores.isEmpty()) {
            pick(scores, where).value.text = pick(SCORES_AT_EDGES, how);
        }
    }

    /** Rows of a list once more, each with values of its own where others are known. */
    private void more(Tree list, int how) {
        Tree.Entry row = pick(list.entries, how);
        for (int i = 0; i < how % 64; i++) {
            Tree copy = row.value.copy();
            int other = how + i;
            members(copy).forEach(member -> otherValue(member, other));
            list.entries.add(new Tree.Entry("", copy));
        }
    }

    /** All members of a tree and of what is below it. */
    private static List<Tree.Entry> members(Tree tree) {
        List<Tree.Entry> members = new ArrayList<>();
        for (Tree inner : tree.all()) {
            if (inner.kind == Tree.Kind.OBJECT) {
                members.addAll(inner.entries);
            }
        }
        return members;
    }
}
