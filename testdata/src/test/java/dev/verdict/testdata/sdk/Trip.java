package dev.verdict.testdata.sdk;

import com.aliyuncs.exceptions.ClientException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Suggestion;
import dev.verdict.testdata.sdk.Refusal.Refused;
import dev.verdict.testdata.trees.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One body through one SDK and all its dumps, and what was not as foretold. */
final class Trip {
    private final Sdk sdk;
    private final String name;
    private final byte[] body;
    private final Sdk.Operation operation;
    private final Judgement original;
    private final Map<String, Judgement> judged = new HashMap<>();
    private final Map<JsonNode, Judgement> mapped = new HashMap<>();

    private final List<String> problems = new ArrayList<>();
    private final Set<Change> tried = EnumSet.noneOf(Change.class);
    private final Set<Change> needed;
    private final Set<Change> softening = EnumSet.noneOf(Change.class);
    private final @Nullable Refusal refusal;

    /**
     * @param needed takes the changes without which an outcome would not be as foretold
     */
    Trip(Sdk sdk, String name, byte[] body, Set<Change> needed) {
        this.sdk = sdk;
        this.name = name;
        this.body = body;
        this.needed = needed;
        operation = sdk.operation(Json.tree(body));
        original = Judgement.of(body);
        refusal = foretoldRefusal();
        go();
    }

    private @Nullable Refusal foretoldRefusal() {
        try {
            kept(new Passage(EnumSet.noneOf(Change.class)));
            return null;
        } catch (Refused e) {
            return e.refusal();
        }
    }

    private void go() {
        Way.Answer answer;
        try {
            answer = sdk.read(body, operation);
        } catch (ClientException | RuntimeException e) {
            if (refusal == null) {
                problems.add("expected no refusal, found " + e);
            }
            return;
        }
        if (refusal != null) {
            problems.add("expected the refusal " + refusal);
            return;
        }
        checkThatOtherChangesDoNotCount();
        boolean answered = keptAnAnswer();
        sdk.ways(operation).forEach(way -> check(way, answer, answered));
    }

    /** Without any change that has a name the verdict is that of the body. */
    private void checkThatOtherChangesDoNotCount() {
        Passage without = new Passage(EnumSet.allOf(Change.class));
        Judgement same = judged(kept(without));
        if (!without.met().contains(Change.LAST_REPEATED_COUNTS)) {
            original.differenceTo(same)
                    .ifPresent(difference -> problems.add("a change without a name counts: " + difference));
        }
    }

    private void check(Way way, Way.Answer answer, boolean answered) {
        Passage passage = new Passage(EnumSet.noneOf(Change.class));
        Judgement expected = judged(written(way, passage));
        Object dump = way.dump().apply(answer);
        JsonNode tree = dump instanceof String text ? Json.tree(text) : Json.MAPPER.valueToTree(dump);
        Judgement actual = judgement(dump, tree, expected);

        Optional<String> difference = expected.differenceTo(actual);
        difference.ifPresent(text -> problems.add(way.name() + " " + text + " of " + tree));
        actual.sources().stream()
                .filter(source -> tree.at(source).isMissingNode())
                .forEach(source -> problems.add(way.name() + " has no " + source));
        if (difference.isEmpty()) {
            notePartOf(passage.met(), way, actual);
        }
        if (!answered) {
            if (actual.suggestions().contains(Suggestion.PASS)) {
                problems.add(way.name() + " passes without an answer");
            }
        } else if (actual.isSofterThan(original)) {
            passage.met().stream()
                    .filter(change -> !without(change, way).isSofterThan(original))
                    .forEach(softening::add);
            if (softening.isEmpty()) {
                problems.add(way.name() + " lets more pass, and no change alone explains it");
            }
        }
    }

    /** Tries each change once by leaving it out. */
    private void notePartOf(Set<Change> met, Way way, Judgement actual) {
        for (Change change : met) {
            if (!needed.contains(change)
                    && tried.add(change)
                    && without(change, way).differenceTo(actual).isPresent()) {
                needed.add(change);
            }
        }
    }

    private Judgement without(Change change, Way way) {
        return judged(written(way, new Passage(EnumSet.of(change))));
    }

    /** Whether anything came through that could tell of a job. */
    private boolean keptAnAnswer() {
        ObjectNode kept = kept(new Passage(EnumSet.noneOf(Change.class)));
        return operation.shape().members().entrySet().stream()
                .anyMatch(member -> member.getValue().shape() != null && kept.hasNonNull(member.getKey()));
    }

    private ObjectNode kept(Passage passage) {
        return sdk.foretold(body, operation, passage);
    }

    private ObjectNode written(Way way, Passage passage) {
        return way.added(kept(passage), sdk, operation.shape(), passage);
    }

    private Judgement judged(ObjectNode tree) {
        return judged(tree.toString());
    }

    private Judgement judged(String text) {
        return judged.computeIfAbsent(text, same -> Judgement.of(same.getBytes(StandardCharsets.UTF_8)));
    }

    /** Maps go through the door for maps, which takes one job at a time. */
    @SuppressWarnings("unchecked")
    private Judgement judgement(Object dump, JsonNode tree, Judgement expected) {
        if (dump instanceof String text) {
            return judged(text);
        }
        boolean oneJob = expected.suggestions().size() == 1 || expected.error().isPresent();
        return oneJob
                ? mapped.computeIfAbsent(tree, same -> Judgement.of((Map<String, ?>) dump))
                : judged(tree.toString());
    }

    List<String> problems() {
        return problems;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The changes that make the verdict let more pass than that of the body. */
    Set<Change> softening() {
        return softening;
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return name + " through " + sdk
                + refusal().map(why -> ", refused, " + why).orElse("");
    }
}
