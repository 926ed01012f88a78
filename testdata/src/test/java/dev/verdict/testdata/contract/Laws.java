package dev.verdict.testdata.contract;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws of a contract as tests that another test runs. */
public final class Laws {
    private Laws() {}

    /** Those that change bodies in every place, one test for each body and law. */
    public static Stream<DynamicTest> of(AdapterContract contract) {
        return Stream.of(
                        contract.nothingIsLost(),
                        contract.whatIsNewIsKept(),
                        contract.nothingIsInvented(),
                        contract.everyAddressLeadsToWhatWasRead(),
                        contract.failsClosed(),
                        contract.oddValuesAreReadAround())
                .flatMap(tests -> tests);
    }
}
