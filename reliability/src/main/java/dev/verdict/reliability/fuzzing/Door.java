package dev.verdict.reliability.fuzzing;

import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way for bytes to come into the library. */
final class Door {
    /** All of them, as they are named on the command line and in folders. */
    static final List<String> NAMES =
            List.of("imm", "ims", "vod", "detection", "express", "pages", "lines", "policy", "stored");

    /** Between the pages of one input: the record separator. */
    static final char RECORD = '\u001E';

    private final String name;
    private final List<byte[]> seeds;
    private final Attack attack;
    private final Optional<Character> separator;
    /** For a door that is to be gone through by plain bodies, too. */
    private final Optional<PlainVariation> plain;

    private Door(String name, Seeds seeds, Attack attack, Optional<Character> separator) {
        this(name, seeds, attack, separator, Optional.empty());
    }

    private Door(
            String name, Seeds seeds, Attack attack, Optional<Character> separator, Optional<PlainVariation> plain) {
        this.name = name;
        this.seeds = seeds.all();
        this.attack = attack;
        this.separator = separator;
        this.plain = plain;
    }

    /** The door with a name. */
    static Door of(String name) {
        return switch (name) {
            case "imm", "ims", "vod" -> body(name, Seeds.of(name), Optional.of(Service.of(name)));
            case "detection" -> body(name, Seeds.of("imm", "ims", "vod"), Optional.empty());
            case "express" -> express(name, Seeds.of("imm", "ims", "vod"));
            case "pages" -> new Door(name, Seeds.pages(), new PagesAttack(), Optional.of(RECORD));
            case "lines" -> new Door(name, Seeds.lines(), new LinesAttack(), Optional.of('\n'));
            case "policy" -> new Door(name, Seeds.policies(), new PolicyAttack(), Optional.empty());
            case "stored" -> new Door(name, Seeds.stored(), new StoredAttack(), Optional.empty());
            case Planted.NAME -> new Door(name, Seeds.of("ims"), new Planted(), Optional.empty());
            default -> throw new IllegalArgumentException("no door is called " + name + "; there are " + NAMES);
        };
    }

    private static Door body(String name, Seeds seeds, Optional<Service> service) {
        return new Door(name, seeds, new BodyAttack(Normalizer.create(), service), Optional.empty());
    }

    private static Door express(String name, Seeds seeds) {
        List<byte[]> plain = seeds.all().stream().filter(ExpressAttack::isPlain).toList();
        return new Door(name, seeds, new ExpressAttack(), Optional.empty(), Optional.of(new PlainVariation(plain)));
    }

    String name() {
        return name;
    }

    /** Bytes that are worth changing. */
    List<byte[]> seeds() {
        return seeds;
    }

    /** Inputs that name a seed and steps that change it, one for each sort of steps. */
    List<byte[]> inputs(int seed, byte[] steps) {
        List<byte[]> inputs = new ArrayList<>();
        inputs.add(Variation.input(seed, steps));
        if (plain.isPresent()) {
            inputs.add(PlainVariation.input(seed, steps));
        }
        return inputs;
    }

    /** The bytes that an input means at this door. */
    byte[] bytes(byte[] input) {
        return plain.flatMap(variation -> variation.of(input)).orElseGet(() -> Variation.of(input, separator, seeds));
    }

    /**
     * Puts bytes through the door.
     *
     * @throws Contradiction if what comes of them is not what is promised
     */
    void attack(byte[] bytes) {
        attack.on(bytes);
    }
}
