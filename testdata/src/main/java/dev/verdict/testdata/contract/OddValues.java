package dev.verdict.testdata.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.adapters.wire.Names;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.testdata.trees.Json;
import dev.verdict.testdata.trees.Odd;
import dev.verdict.testdata.trees.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An odd value becomes an issue and the rest is read. */
final class OddValues {
    private static final int SHOWN = 60;

    private OddValues() {}

    /** Odd values that are not read around. Each place takes one in turn, so that over many bodies all come to every kind of place. */
    static List<String> notReadAround(Subject subject, ContractBody body) {
        List<String> wrong = new ArrayList<>();
        Set<String> telling = telling(subject);
        int turn = body.name().hashCode() & 0xff;
        for (Trees.Place place : Trees.places(body.tree(), node -> true)) {
            JsonNode odd = Odd.VALUES.get(turn++ % Odd.VALUES.size());
            if (!place.steps().isEmpty()) {
                try {
                    for (Verdict verdict : subject.verdicts(Trees.with(body.tree(), place, odd))) {
                        if (turn % 4 == 0
                                && !VerdictJson.read(VerdictJson.bytes(verdict)).equals(verdict)) {
                            wrong.add(said(place, odd) + ": the verdict does not read back from its JSON");
                        }
                    }
                } catch (UnrecognizedBodyException e) {
                    if (place.steps().size() > 2 && !telling.contains(Names.folded(place.name()))) {
                        wrong.add(said(place, odd) + ": " + e);
                    }
                } catch (BodyException e) {
                    wrong.add(said(place, odd) + " is refused: " + e);
                } catch (RuntimeException | StackOverflowError e) {
                    wrong.add(said(place, odd) + " makes the adapter fail: " + e);
                }
            }
        }
        return wrong;
    }

    /** Members that tell whose answer it is; without them there may be no verdict at all. */
    private static Set<String> telling(Subject subject) {
        Set<String> telling = new HashSet<>(Set.of("body", "data"));
        subject.adapter().shapes().stream()
                .map(Shape::member)
                .map(Names::folded)
                .forEach(telling::add);
        return telling;
    }

    private static String said(Trees.Place place, JsonNode odd) {
        String text = new String(Json.bytes(odd), StandardCharsets.UTF_8);
        return place.pointer() + " as " + (text.length() < SHOWN ? text : text.substring(0, SHOWN) + "…");
    }
}
