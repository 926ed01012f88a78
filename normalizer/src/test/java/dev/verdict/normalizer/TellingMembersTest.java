package dev.verdict.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.model.ModerationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TellingMembersTest {
    private static final List<ServiceAdapter> ADAPTERS = ServiceLoader.load(ServiceAdapter.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final TellingMembers byShapes = new TellingMembers(ADAPTERS, true);

    private static boolean mayBe(TellingMembers members, String name) {
        return members.mayBe(name.charAt(0), name.charAt(name.length() - 1));
    }

    private static List<String> spellings(String name) {
        List<String> spellings = new ArrayList<>();
        String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        for (String parted : List.of(name, snake, snake.replace('_', '-'))) {
            for (String letters : List.of(parted, parted.toLowerCase(Locale.ROOT), parted.toUpperCase(Locale.ROOT))) {
                spellings.addAll(List.of(letters, letters + "2", "_" + letters, letters + "-", letters + "_07"));
            }
        }
        return spellings;
    }

    @Test
    void areSeenByTheirEndsHoweverTheyAreSpelled() {
        List<String> names = new ArrayList<>(List.of("body", "data"));
        ADAPTERS.forEach(adapter -> adapter.shapes().stream().map(Shape::member).forEach(names::add));
        assertThat(names).contains("MediaAuditResult", "MediaCensorJobDetail", "ModerationResult", "TaskType");
        for (String name : names) {
            for (String spelling : spellings(name)) {
                assertThat(mayBe(byShapes, spelling)).as(spelling).isTrue();
                assertThat(byShapes.of(spelling)).as(spelling).isEqualTo(byShapes.of(name));
            }
            assertThat(byShapes.of(name).tells() || byShapes.of(name).wraps()).isTrue();
        }
    }

    @Test
    void mostNamesTellNothingByTheirEnds() {
        assertThat(List.of("RequestId", "Status", "StartTime", "UserData", "TaskId"))
                .noneMatch(name -> mayBe(byShapes, name));
        assertThat(List.of("RequestId", "Message", "TaskId"))
                .noneMatch(name -> byShapes.of(name).tells());
    }

    @Test
    void adaptersThatMayClaimWhatTheyLikeAreAskedAboutEveryName() {
        TellingMembers any = new TellingMembers(ADAPTERS, false);
        assertThat(List.of("RequestId", "Message", "x"))
                .allMatch(name -> mayBe(any, name) && any.of(name).tells());
    }

    /** An adapter of another house may know its answers by a name that ends in anything. */
    @Test
    void aTellingNameNeedNotBeginOrEndWithALetter() {
        for (String name : List.of("@type", "_links", "labels-2", "标签")) {
            ServiceAdapter other = new OtherHouse(name);
            TellingMembers members = new TellingMembers(List.of(other), false);
            assertThat(mayBe(members, name)).as(name).isTrue();
            assertThat(members.of(name).tells()).as(name).isTrue();
        }
    }

    private record OtherHouse(String member) implements ServiceAdapter {
        @Override
        public String service() {
            return "other";
        }

        @Override
        public List<Shape> shapes() {
            return List.of(Shape.of("Moderate", member, "a verdict"));
        }

        @Override
        public List<ModerationReport> read(Body body) {
            return List.of();
        }
    }
}
