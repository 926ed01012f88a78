package dev.verdict.testdata;

import dev.verdict.testdata.contract.AdapterContract;
import dev.verdict.testdata.contract.ContractBody;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The contract that adapters of others are held to, held to ours: with every body there is, and generated ones. */
abstract class HouseContract extends AdapterContract {
    private static final int GENERATED = 10;

    private final String service;

    HouseContract(String service) {
        this.service = service;
    }

    @Override
    protected Path bodies() {
        return Path.of(System.getProperty("basedir", "."), service);
    }

    @Override
    protected Stream<ContractBody> more() {
        return Generated.bodies(GENERATED)
                .filter(body -> body.service().equals(service))
                .map(body -> new ContractBody(body.toString(), body.tree()));
    }

    /** What callers attach, and labels, may be objects. */
    @Override
    protected boolean isKeptAsJson(String member) {
        return member.equalsIgnoreCase("userData") || member.equalsIgnoreCase("label");
    }

    /** The part of an image or a text without a type, and the service of an error. */
    @Override
    protected Set<String> wordsForNothing() {
        return Set.of("image", "text", "unknown");
    }

    /** Left to the law about it, which lets nothing else run meanwhile. */
    @Override
    protected boolean changesLocale() {
        return false;
    }
}
