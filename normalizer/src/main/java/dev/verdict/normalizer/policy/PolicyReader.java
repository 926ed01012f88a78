package dev.verdict.normalizer.policy;

import dev.verdict.adapters.Similar;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.VerdictException.Place;
import dev.verdict.normalizer.policy.PolicyCheck.Draft;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code verdict-policy/1} and does not stop at the first mistake. */
final class PolicyReader {
    private static final int MAX_RULES = 1_000;
    /** Whole numbers that every reader of JSON keeps. */
    private static final BigDecimal MOST = BigDecimal.valueOf((1L << 53) - 1);

    private static final List<String> MEMBERS =
            List.of("schema", "id", "whenPending", "whenFailed", "whenUnreadable", "whenIncomplete", "custom", "rules");
    private static final List<String> SUGGESTIONS =
            Stream.of(Suggestion.values()).map(Suggestion::word).toList();
    private static final List<String> RULINGS =
            Stream.of(Ruling.values()).map(Ruling::word).toList();
    private static final Comparator<Place> IN_ORDER_OF_TEXT = Comparator.comparing(
                    (Place place) -> Optional.ofNullable(place.line()).orElse(0))
            .thenComparing(place -> Optional.ofNullable(place.column()).orElse(0));

    private final List<PolicyMistake> mistakes = new ArrayList<>();
    private final Map<Source, Place> places = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private PolicyReader() {}

    static Policy read(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return read(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            Place start = new Place(null, null, Source.root());
            throw new MistakenPolicyException(List.of(new PolicyMistake("expected JSON in UTF-8", start)));
        }
    }

    static Policy read(String json) {
        return new PolicyReader().policy(json);
    }

    private Policy policy(String json) {
        PlacedJson root = PlacedJson.parse(json, mistakes::add);
        Map<String, PlacedJson> found = members(root, MEMBERS);
        required(root, found, "schema", "\"" + Policy.SCHEMA + "\"")
                .filter(schema ->
                        schema.as(String.class).filter(Policy.SCHEMA::equals).isEmpty())
                .ifPresent(schema -> mistake(schema, "expected \"" + Policy.SCHEMA + "\", found " + schema.told()));
        Optional<String> id = required(root, found, "id", "the policy's name").flatMap(this::text);
        Policy.Builder policy = Policy.builder(id.orElse(""));
        suggestion(found.get("whenPending")).ifPresent(policy::whenPending);
        suggestion(found.get("whenFailed")).ifPresent(policy::whenFailed);
        suggestion(found.get("whenUnreadable")).ifPresent(policy::whenUnreadable);
        suggestion(found.get("whenIncomplete")).ifPresent(policy::whenIncomplete);
        Optional.ofNullable(found.get("custom")).ifPresent(custom -> custom(custom, policy));
        Optional.ofNullable(found.get("rules")).ifPresent(this::rules);
        return checked(policy);
    }

    /** The policy, if nothing at all is wrong with it. */
    private Policy checked(Policy.Builder policy) {
        for (PolicyMistake mistake : new PolicyCheck(policy, drafts).mistakes()) {
            Place place = placed(mistake.place());
            boolean isToldAlready =
                    mistakes.stream().anyMatch(told -> told.place().equals(place));
            if (!isToldAlready) {
                mistakes.add(new PolicyMistake(mistake.message(), place));
            }
        }
        if (!mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparing(PolicyMistake::place, IN_ORDER_OF_TEXT));
            throw new MistakenPolicyException(mistakes);
        }
        drafts.forEach(draft -> draft.rule().ifPresent(policy::rule));
        return policy.build();
    }

    /** Where the value with this address stands; where there is none, the nearest around it. */
    private Place placed(Place place) {
        return Optional.ofNullable(place.source())
                .flatMap(source -> source.within(places.keySet()))
                .map(places::get)
                .orElse(place);
    }

    private void rules(PlacedJson value) {
        List<PlacedJson> rules = list(value, "a list of rules");
        if (rules.size() > MAX_RULES) {
            mistake(value, "expected at most " + MAX_RULES + " rules, found " + rules.size());
            return;
        }
        rules.forEach(this::rule);
    }

    private void rule(PlacedJson value) {
        Map<String, PlacedJson> found = members(value, List.of("id", "when", "then"));
        Optional<String> id = required(value, found, "id", "the rule's name").flatMap(this::text);
        Optional<PlacedJson> when = required(value, found, "when", "what a finding must be like");
        Optional<Ruling> then =
                required(value, found, "then", oneOf(RULINGS)).flatMap(word -> word(word, Ruling::of, RULINGS));
        if (value.as(Map.class).isPresent()) {
            Rule.Builder rule = Rule.when(id.orElse(""));
            when.ifPresent(conditions -> when(conditions, rule));
            drafts.add(new Draft(
                    value.source(), id, rule.when(), id.isPresent() ? then.map(rule::then) : Optional.empty()));
        }
    }

    private void when(PlacedJson value, Rule.Builder rule) {
        List<String> names = Stream.concat(
                        Stream.of(Trait.values()).map(Trait::word),
                        Stream.of("suggestion", "scoreAtLeast", "scoreBelow", "fromMs", "toMs", "minFrames"))
                .toList();
        members(value, names).forEach((name, member) -> {
            switch (name) {
                case "suggestion" ->
                    words(member)
                            .forEach(word ->
                                    word(word, Suggestion::of, SUGGESTIONS).ifPresent(rule::suggestion));
                case "scoreAtLeast" -> number(member).ifPresent(rule::scoreAtLeast);
                case "scoreBelow" -> number(member).ifPresent(rule::scoreBelow);
                case "fromMs" -> whole(member).map(Duration::ofMillis).ifPresent(rule::from);
                case "toMs" -> whole(member).map(Duration::ofMillis).ifPresent(rule::to);
                case "minFrames" -> whole(member).ifPresent(rule::minFrames);
                default -> {
                    Trait trait = trait(name);
                    words(member).forEach(word -> text(word).ifPresent(text -> rule.any(trait, text)));
                }
            }
        });
    }

    private void custom(PlacedJson value, Policy.Builder policy) {
        members(value, Stream.of(Trait.values()).map(Trait::word).toList())
                .forEach((name, words) ->
                        words(words).forEach(word -> text(word).ifPresent(text -> policy.custom(trait(name), text))));
    }

    private static Trait trait(String name) {
        return Trait.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Optional<PlacedJson> required(
            PlacedJson object, Map<String, PlacedJson> members, String name, String meaning) {
        Optional<PlacedJson> found = Optional.ofNullable(members.get(name));
        if (found.isEmpty() && object.as(Map.class).isPresent()) {
            mistake(object, "expected a member \"" + name + "\": " + meaning);
        }
        return found;
    }

    /** The members with these names; every other is a mistake. */
    private Map<String, PlacedJson> members(PlacedJson value, List<String> names) {
        places.putIfAbsent(value.source(), value.place());
        Map<String, PlacedJson> known = new LinkedHashMap<>();
        Optional<?> members = value.as(Map.class);
        if (members.isEmpty()) {
            mistake(value, "expected an object, found " + value.told());
        }
        members.ifPresent(object -> ((Map<?, ?>) object).forEach((name, member) -> {
            PlacedJson placed = (PlacedJson) member;
            if (names.contains(name)) {
                known.put((String) name, placed);
                places.put(placed.source(), placed.place());
            } else {
                mistakes.add(new PolicyMistake(unknown((String) name, names), placed.name()));
            }
        }));
        return known;
    }

    private static String unknown(String name, List<String> names) {
        return "unknown member " + PlacedJson.quoted(name)
                + Similar.to(name, names)
                        .map(meant -> "; did you mean \"" + meant + "\"?")
                        .orElse("; the members here are " + String.join(", ", names));
    }

    /** One word, or the words of a list. */
    private List<PlacedJson> words(PlacedJson value) {
        if (value.as(String.class).isPresent()) {
            return List.of(value);
        }
        List<PlacedJson> words = list(value, "a word or a list of words");
        if (words.isEmpty() && value.as(List.class).isPresent()) {
            mistake(value, PolicyCheck.NO_WORDS);
        }
        return words;
    }

    private List<PlacedJson> list(PlacedJson value, String expected) {
        Optional<?> list = value.as(List.class);
        if (list.isEmpty()) {
            mistake(value, "expected " + expected + ", found " + value.told());
            return List.of();
        }
        List<PlacedJson> elements =
                ((List<?>) list.get()).stream().map(PlacedJson.class::cast).toList();
        elements.forEach(element -> places.put(element.source(), element.place()));
        return elements;
    }

    private Optional<String> text(PlacedJson value) {
        Optional<String> text = value.as(String.class);
        if (text.isEmpty()) {
            mistake(value, "expected a text, found " + value.told());
        }
        return text;
    }

    private Optional<Suggestion> suggestion(@Nullable PlacedJson value) {
        return value == null ? Optional.empty() : word(value, Suggestion::of, SUGGESTIONS);
    }

    private <T> Optional<T> word(PlacedJson value, Function<String, Optional<T>> known, List<String> all) {
        Optional<T> word = value.as(String.class).flatMap(known);
        if (word.isEmpty()) {
            mistake(
                    value,
                    "expected " + oneOf(all) + ", found " + value.told()
                            + value.as(String.class)
                                    .flatMap(text -> Similar.to(text, all))
                                    .map(meant -> "; did you mean \"" + meant + "\"?")
                                    .orElse(""));
        }
        return word;
    }

    private static String oneOf(List<String> words) {
        return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ", "", " or "))
                + words.get(words.size() - 1);
    }

    private Optional<BigDecimal> number(PlacedJson value) {
        Optional<BigDecimal> number = value.as(BigDecimal.class);
        if (number.isEmpty()) {
            mistake(value, "expected a number from 0 to 100, found " + value.told());
        }
        return number;
    }

    private Optional<Long> whole(PlacedJson value) {
        Optional<Long> whole = value.as(BigDecimal.class)
                .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
        if (whole.isEmpty()) {
            mistake(value, "expected a whole number from 0 to " + MOST + ", found " + value.told());
        }
        return whole;
    }

    private void mistake(PlacedJson value, String message) {
        mistakes.add(new PolicyMistake(message, value.place()));
    }
}
