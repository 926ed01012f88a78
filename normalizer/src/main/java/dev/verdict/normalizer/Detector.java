package dev.verdict.normalizer;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.MalformedBodyException;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.UnrecognizedBodyException;
import dev.verdict.adapters.refusal.RefusalAdapter;
import dev.verdict.adapters.wire.Names;
import dev.verdict.adapters.wire.Tokens;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Unmapped;
import dev.verdict.model.VerdictException.Place;
import dev.verdict.normalizer.TellingMembers.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose answer a body is, and where in its envelopes the answer stands, by the members it has. Used by many
 * threads at once.
 */
final class Detector {
    private static final int MAX_ENVELOPES = 4;
    /** Members that are named when a body is refused. */
    private static final int MAX_NAMED = 8;

    private final List<ServiceAdapter> adapters;
    private final ServiceAdapter refusals = new RefusalAdapter();
    /** Whether a body that one adapter reads as plain is certainly claimed by no other. */
    private final boolean disjoint;

    /** The adapter that read a plain body last: bodies of one service mostly follow each other. Threads need not agree. */
    private int lately;

    /** Made when the first body is not plain. Two threads may both make them. */
    private volatile @Nullable TellingMembers telling;

    Detector(List<ServiceAdapter> adapters) {
        this.adapters = adapters;
        disjoint = !adapters.isEmpty() && areOfThisHouse(adapters);
    }

    private TellingMembers telling() {
        TellingMembers known = telling;
        if (known == null) {
            known = new TellingMembers(everyone(), disjoint);
            telling = known;
        }
        return known;
    }

    /** The adapters, and behind them the one for refusals. */
    private List<ServiceAdapter> everyone() {
        List<ServiceAdapter> everyone = new ArrayList<>(adapters);
        everyone.add(refusals);
        return everyone;
    }

    /** The adapters of this house share no outer member but those that tell nothing; others may claim what they like. */
    private static boolean areOfThisHouse(List<ServiceAdapter> adapters) {
        String house = ServiceAdapter.class.getPackageName() + ".";
        for (ServiceAdapter adapter : adapters) {
            if (!adapter.getClass().getName().startsWith(house)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param body the body with its envelope, if it has one
     */
    record Detected(ServiceAdapter adapter, Body body) {}

    /** An adapter that claims an object, and the envelopes around that object. */
    private record Claim(ServiceAdapter adapter, List<String> envelope) {}

    /** Who may claim, and a claim that counts only if no better one is found: a member that is null, an error code. */
    private final class Claims {
        private final List<ServiceAdapter> candidates;
        private @Nullable Claim weak;

        /** Whether a text or number of the body may be longer than allowed: reading it tells. */
        private final boolean limited;

        private Claims(List<ServiceAdapter> candidates, Body body) {
            this.candidates = candidates;
            limited = body.bytes()
                    .filter(bytes -> bytes.length <= body.limits().maxStringLength())
                    .isEmpty();
        }

        private @Nullable Claim of(Member member, boolean isNull, @Nullable String text, List<String> envelope) {
            for (ServiceAdapter adapter : member.adapters()) {
                boolean isAsked = adapter == refusals || candidates.contains(adapter);
                if (isAsked && adapter.claims(member.folded(), text)) {
                    Claim claim = new Claim(adapter, envelope);
                    if (adapter != refusals && !isNull) {
                        return claim;
                    }
                    weaken(claim);
                }
            }
            return null;
        }

        private void weaken(Claim claim) {
            if (weak == null || (weak.adapter() == refusals && claim.adapter() != refusals)) {
                weak = claim;
            }
        }
    }

    Map<Service, List<Shape>> accepted() {
        Map<Service, List<Shape>> accepted = new LinkedHashMap<>();
        for (ServiceAdapter adapter : everyone()) {
            accepted.put(Service.of(adapter.service()), adapter.shapes());
        }
        return Collections.unmodifiableMap(accepted);
    }

    /**
     * The report on a plain body before anything is known about it; empty if it is not plain, or if an adapter that may
     * claim anything has to be asked first.
     *
     * @param service whose answer it is, if the caller knows
     */
    Optional<ModerationReport> readPlain(Body body, Optional<Service> service) {
        if (service.isPresent()) {
            return named(service.get()).get(0).readPlain(body);
        }
        if (!disjoint) {
            return Optional.empty();
        }
        int first = lately;
        Optional<ModerationReport> report = adapters.get(first).readPlain(body);
        for (int i = 0; report.isEmpty() && i < adapters.size(); i++) {
            if (i != first) {
                report = adapters.get(i).readPlain(body);
                if (report.isPresent()) {
                    lately = i;
                }
            }
        }
        return report;
    }

    /**
     * The report on a plain body that was detected, where its adapter was not asked before; empty if it is not plain.
     *
     * @param service whose answer it is, if the caller knows
     */
    Optional<ModerationReport> readPlain(Detected detected, Optional<Service> service) {
        return disjoint || service.isPresent()
                ? Optional.empty()
                : detected.adapter().readPlain(detected.body());
    }

    Detected detect(Body body, Optional<Service> service) {
        List<ServiceAdapter> candidates = service.map(this::named).orElse(adapters);
        Claims claims = new Claims(candidates, body);
        List<String> met = new ArrayList<>();
        Claim claim = atAGlance(body, claims);
        if (claim == null) {
            claim = parsed(body, claims, met);
        }
        if (service.isPresent() && (claim == null || claim.adapter() == refusals)) {
            claim = new Claim(candidates.get(0), claim == null ? List.of() : claim.envelope());
        }
        if (claim == null) {
            throw new UnrecognizedBodyException(
                    "not an answer of a service we know: expected one of "
                            + adapters.stream().map(ServiceAdapter::service).collect(Collectors.joining(", "))
                            + ", found " + (met.isEmpty() ? "no members" : "the members " + String.join(", ", met)),
                    new Place(null, null, body.root()));
        }
        return new Detected(claim.adapter(), body.inEnvelope(claim.envelope()));
    }

    /** Whose answer a body is as far as it tells, whether or not it is whole; empty where nothing tells. */
    Optional<Service> serviceOf(Body body) {
        try {
            return Optional.of(
                    Service.of(detect(body, Optional.empty()).adapter().service()));
        } catch (BodyException e) {
            return Optional.empty();
        }
    }

    /**
     * A claim on a bare answer, seen without parsing it. A document that is broken may be claimed, too: reading it tells.
     *
     * @return null where a parser has to look
     */
    private @Nullable Claim atAGlance(Body body, Claims claims) {
        byte[] json = body.uncheckedBytes().orElse(null);
        if (json == null || claims.limited) {
            return null;
        }
        OuterMembers outer = new OuterMembers(json);
        TellingMembers members = telling();
        while (outer.next()) {
            if (!members.mayBe(outer.first(), outer.last())) {
                continue;
            }
            Member member = members.of(outer.name());
            if (member.wraps() || (member.tells() && !outer.isPlain())) {
                return null;
            }
            Claim claim = member.tells() ? claims.of(member, outer.isNull(), outer.text(), List.of()) : null;
            if (claim != null) {
                return claim;
            }
        }
        return null;
    }

    private @Nullable Claim parsed(Body body, Claims claims, List<String> met) {
        try (JsonParser json = body.open()) {
            return claim(json, body, claims, met);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Claim claim(JsonParser json, Body body, Claims claims, List<String> met) {
        try {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new MalformedBodyException(
                        "expected a JSON object, found nothing: the document is empty",
                        new Place(1, 1, body.root()),
                        null);
            }
            if (first != JsonToken.START_OBJECT) {
                throw new MalformedBodyException(
                        "expected a JSON object, found " + Tokens.name(first), Tokens.place(json, body.root()), null);
            }
            Claim claim = search(json, body, claims, List.of(), met);
            return claim == null ? claims.weak : claim;
        } catch (IOException e) {
            throw body.exception(e, json);
        }
    }

    private List<ServiceAdapter> named(Service service) {
        List<ServiceAdapter> named = adapters.stream()
                .filter(adapter -> adapter.service().equals(service.id()))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no adapter for the service \"" + service + "\"; there are adapters for "
                    + adapters.stream().map(ServiceAdapter::service).collect(Collectors.joining(", ")));
        }
        return named;
    }

    /** The parser stands on the start of an object and is left anywhere inside it when a claim is found. */
    private @Nullable Claim search(JsonParser json, Body body, Claims claims, List<String> envelope, List<String> met)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Member member = telling().of(name);
            if (envelope.isEmpty() && met.size() < MAX_NAMED) {
                met.add(name);
            }
            JsonToken token = json.nextToken();
            boolean wraps = member.wraps() && envelope.size() < MAX_ENVELOPES;
            String text = member.tells() || wraps || claims.limited ? text(json, token) : null;
            Claim claim = claims.of(member, token == JsonToken.VALUE_NULL, text, envelope);
            if (claim == null && wraps) {
                List<String> inner =
                        Stream.concat(envelope.stream(), Stream.of(name)).toList();
                if (token == JsonToken.START_OBJECT) {
                    claim = search(json, body, claims, inner, met);
                } else if (text != null && text.startsWith("{")) {
                    claim = inText(text, body, claims, inner, met);
                }
            } else if (claim == null) {
                json.skipChildren();
            }
            if (claim != null) {
                return claim;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonParser json, JsonToken token) throws IOException {
        return token.isScalarValue() && token != JsonToken.VALUE_NULL
                ? json.getText().strip()
                : null;
    }

    private @Nullable Claim inText(String text, Body body, Claims claims, List<String> envelope, List<String> met)
            throws IOException {
        try (JsonParser nested = body.open(text)) {
            nested.nextToken();
            return search(nested, body, claims, envelope, met);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /**
     * Refuses a body in which another service's answer stands beside the one that was read.
     *
     * @param unmapped what the adapter left over
     */
    void refuseSecondAnswer(ServiceAdapter reader, Source root, List<Unmapped> unmapped) {
        for (Unmapped left : unmapped) {
            String pointer = left.source().pointer().substring(root.pointer().length());
            if (pointer.lastIndexOf('/') != 0) {
                continue;
            }
            String member = Names.folded(pointer.substring(1));
            for (ServiceAdapter other : adapters) {
                if (other != reader && other.claims(member, null)) {
                    throw new UnrecognizedBodyException(
                            "the body holds answers of two services, " + reader.service() + " and " + other.service()
                                    + "; expected one",
                            new Place(null, null, left.source()));
                }
            }
        }
    }
}
