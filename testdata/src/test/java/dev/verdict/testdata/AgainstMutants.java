package dev.verdict.testdata;

import dev.verdict.testdata.contract.Laws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What thousands of mutants of the adapters and the normalizer are held to, one after the other ({@code reliability/run
 * mutants}): tests of this room in few pieces, since a test is started anew for each mutant, and over few bodies. Runs by
 * its name alone; in an ordinary build the tests run themselves, over all bodies.
 */
class AgainstMutants {
    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod"})
    void everySampleMeansWhatItsGoldenSays(String service) throws Throwable {
        run(of(service, new GoldenTest().meansWhatItsGoldenSays()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod"})
    void everySampleReadsAlikeOnBothRoads(String service) throws Throwable {
        run(of(service, new ExpressTest().everySampleReadsAlikeOnBothRoads()));
    }

    @Test
    void plainSamplesTakeTheExpressRoad() {
        new ExpressTest().plainSamplesTakeTheExpressRoad();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod"})
    void someGeneratedBodiesReadAlike(String service) throws Throwable {
        run(some(5, of(service, new ExpressTest().generatedBodiesReadAlikeInEveryForm())));
        run(some(10, of(service, new ExpressTest().changedBodiesReadAlike())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imm", "ims", "vod"})
    void someLongTimelinesReadAlike(String service) throws Throwable {
        LongTimelinesTest timelines = new LongTimelinesTest();
        run(some(3, of(service, timelines.compactRowsAreReadQuicklyAndAlike())));
        run(some(3, of(service, timelines.rowsInAnotherFormAmongThemToo())));
        run(some(1, of(service, timelines.anOddValueDeepInsideReadsAlike())));
        run(some(1, of(service, timelines.aWrongByteDeepInsideAndAnEarlyEndReadAlike())));
    }

    @Test
    void someBodiesReadAroundOddValues() throws Throwable {
        Law9TolerantAndStrictTest.TolerantOfValues law = new Law9TolerantAndStrictTest().new TolerantOfValues();
        run(law.anyOddValueInAnyPlaceIsReadAroundAndNeverSoftens().filter(test -> isOneIn(40, test)));
        run(law.anyOddSectionIsReadAroundAndNeverSoftens().filter(test -> isOneIn(40, test)));
    }

    @Test
    void factsHaveTheirAddresses() throws Throwable {
        run(new Law6EveryFactHasAnAddressTest()
                .whatAFindingSaysStandsAtItsAddress()
                .filter(test -> isOneIn(4, test)));
    }

    @Test
    void lawsHoldOnSomeImmBodies() throws Throwable {
        run(Laws.of(new ImmContractTest()).filter(test -> isOneIn(64, test)));
    }

    @Test
    void lawsHoldOnSomeImsBodies() throws Throwable {
        run(Laws.of(new ImsContractTest()).filter(test -> isOneIn(64, test)));
    }

    @Test
    void lawsHoldOnSomeVodBodies() throws Throwable {
        run(Laws.of(new VodContractTest()).filter(test -> isOneIn(64, test)));
    }

    private static Stream<DynamicTest> of(String service, Stream<DynamicTest> tests) {
        return tests.filter(test -> test.getDisplayName().startsWith(service));
    }

    private static Stream<DynamicTest> some(int number, Stream<DynamicTest> tests) {
        return tests.limit(number);
    }

    private static boolean isOneIn(int all, DynamicTest test) {
        return Math.floorMod(test.getDisplayName().hashCode(), all) == 0;
    }

    private static void run(Stream<DynamicTest> tests) throws Throwable {
        for (DynamicTest test : tests.toList()) {
            test.getExecutable().execute();
        }
    }
}
