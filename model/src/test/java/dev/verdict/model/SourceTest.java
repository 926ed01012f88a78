package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "Ad",
        "0",
        "1",
        "9",
        "10",
        "01",
        "007",
        "/",
        "~",
        "~0",
        "~1",
        "#",
        " ",
        "",
        "-",
        "é",
        "\u0000",
        "\n",
        "\"",
        "\\",
        "😀",
        "\ud800",
        "٣",
        "99999999999999999999"
    };

    @ParameterizedTest(name = "{0} stands as {1}")
    @CsvSource({"a/b, /a~1b", "m~n, /m~0n", "~1, /~01", "~0, /~00", "/, /~1", "'', /", "' ', '/ '", "c%d, /c%d"})
    void escapesNamesAsRfc6901Does(String name, String pointer) {
        Source source = Source.root().member(name);

        assertThat(source.pointer()).isEqualTo(pointer);
        assertThat(source).hasToString(pointer).isEqualTo(Source.parse(pointer));
        assertThat(Source.parse(pointer).pointer()).isEqualTo(pointer);
    }

    @Test
    void theWholeBodyIsTheEmptyText() {
        assertThat(Source.root()).hasToString("").isEqualTo(Source.parse(""));
        assertThat(Source.root().page()).isEmpty();
        assertThat(Source.root().pointer()).isEmpty();
        assertThat(Source.root().member("")).hasToString("/").isNotEqualTo(Source.root());
    }

    @Test
    void namesThePageBeforeThePointer() {
        Source state = Source.ofPage("2").member("MediaCensorJobDetail").member("State");

        assertThat(state).hasToString("2#/MediaCensorJobDetail/State");
        assertThat(state.page()).contains("2");
        assertThat(state.pointer()).isEqualTo("/MediaCensorJobDetail/State");
        assertThat(Source.parse("2#/MediaCensorJobDetail/State")).isEqualTo(state);
        assertThat(Source.parse("2#")).isEqualTo(Source.ofPage("2")).isNotEqualTo(Source.root());
        assertThat(Source.parse("/a#b").page()).isEmpty();
        assertThat(Source.parse("p#/a#b").page()).contains("p");
        assertThat(Source.parse("p#/a#b").pointer()).isEqualTo("/a#b");
    }

    @Test
    void movesToAPage() {
        Source alone = Source.root().member("a/b").element(3);

        assertThat(alone.onPage("p 1")).hasToString("p 1#/a~1b/3");
        assertThat(alone.onPage("1").onPage("2")).hasToString("2#/a~1b/3");
        assertThat(Source.root().onPage("1")).isEqualTo(Source.ofPage("1"));
    }

    @Test
    void elementsAndMembersOfOneTextAreOnePlace() {
        assertThat(Source.root().element(12)).isEqualTo(Source.root().member("12"));
        assertThat(Source.root().element(12)).hasSameHashCodeAs(Source.root().member("12"));
        assertThat(Source.root().element(12)).isEqualByComparingTo(Source.root().member("12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", " ", "#", "#/a", "/~", "/~2", "/a~", "/a~/b", "/~~", "1#a", "1##", "1#2#/a"})
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.parse(text))
                .withMessageStartingWith("not a ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "#", "a#b"})
    void refusesPagesThatCouldBeTakenForAPointer(String page) {
        assertThatIllegalArgumentException().isThrownBy(() -> Source.ofPage(page));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.root().member("a").onPage(page));
    }

    @Test
    void isReadBackFromItsText() {
        Random random = new Random(2);
        for (int round = 0; round < 5_000; round++) {
            Source source = any(random);
            Source read = Source.parse(source.toString());

            assertThat(read).isEqualTo(source).hasSameHashCodeAs(source).hasToString(source.toString());
            assertThat(read.page()).isEqualTo(source.page());
            assertThat(read.pointer()).isEqualTo(source.pointer());
            assertThat(read).isEqualByComparingTo(source);
        }
    }

    @Test
    void putsElement9BeforeElement10() {
        assertThat(Source.parse("/a/9")).isLessThan(Source.parse("/a/10"));
        assertThat(Source.parse("/a/9/z")).isLessThan(Source.parse("/a/10/a"));
        assertThat(Source.parse("/a")).isLessThan(Source.parse("/a/0"));
        assertThat(Source.parse("/a/99999999999999999999")).isLessThan(Source.parse("/a/100000000000000000000"));
        assertThat(Source.parse("9#/z")).isLessThan(Source.parse("10#/a"));
        assertThat(Source.parse("/z")).isLessThan(Source.parse("1#/a"));
    }

    @Test
    void keepsWhatStandsInOnePlaceTogether() {
        List<Source> ordered = new ArrayList<>(List.of(
                Source.parse("01#/a"),
                Source.parse("1#/b"),
                Source.parse("01#/c"),
                Source.parse("1#/a/01/x"),
                Source.parse("1#/a/1/y"),
                Source.parse("1#/a/01/z")));
        Collections.sort(ordered);

        assertThat(ordered)
                .extracting(Source::toString)
                .containsExactly("1#/a/1/y", "1#/a/01/x", "1#/a/01/z", "1#/b", "01#/a", "01#/c");
    }

    /** The same two ways: by steps that part, where places share what is above them, and by their texts. */
    @Test
    void orderIsThatOfTheTexts() {
        Random random = new Random(11);
        List<String> names = List.of("a", "ab", "b", "B", "a1", "a10", "a2", "10", "9", "09", "~", "/", "a/", "é", "");
        List<Source> places = new ArrayList<>(List.of(Source.root(), Source.ofPage("2"), Source.ofPage("10")));
        while (places.size() < 300) {
            Source above = places.get(random.nextInt(places.size()));
            places.add(
                    random.nextBoolean()
                            ? above.element(random.nextInt(12))
                            : above.member(names.get(random.nextInt(names.size()))));
        }
        for (Source one : places) {
            for (Source other : places) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(SourceOrder.compare(one.toString(), other.toString())));
            }
        }
    }

    @Test
    void orderIsTotalAndAgreesWithEquality() {
        Random random = new Random(3);
        List<Source> some = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            some.add(any(random));
        }
        int size = some.size();
        int[][] order = new int[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                order[a][b] = Integer.signum(some.get(a).compareTo(some.get(b)));
                assertThat(order[a][b] == 0).isEqualTo(some.get(a).equals(some.get(b)));
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                assertThat(order[a][b]).isEqualTo(-order[b][a]);
                for (int c = 0; c < size; c++) {
                    if (order[a][b] <= 0 && order[b][c] <= 0 && order[a][c] > 0) {
                        fail("%s <= %s <= %s", some.get(a), some.get(b), some.get(c));
                    }
                }
            }
        }
    }

    @Test
    void mayLieVeryDeep() {
        Source deep = Source.root();
        for (int i = 0; i < 100_000; i++) {
            deep = deep.member("a");
        }
        String text = "/a".repeat(100_000);

        assertThat(deep.pointer()).isEqualTo(text);
        assertThat(deep).hasToString(text).isEqualTo(Source.parse(text)).hasSameHashCodeAs(Source.parse(text));
        assertThat(deep.compareTo(deep.element(0))).isNegative();
        assertThat(deep.onPage("1").pointer()).isEqualTo(text);
    }

    private static Source any(Random random) {
        Source source = random.nextInt(3) > 0 ? Source.root() : Source.ofPage(page(random));
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            source = random.nextBoolean() ? source.element(random.nextInt(12)) : source.member(name(random));
        }
        return source;
    }

    private static String page(Random random) {
        String page = name(random).replace("#", "").replace("/", "");
        return page.isEmpty() ? "1" : page;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            name.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return name.toString();
    }

    @Test
    void isTheSameExactlyWhereItIsEqual() {
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            Source one = any(random);
            Source other = random.nextInt(4) == 0 ? Source.parse(one.toString()) : any(random);

            assertThat(one.isSame(other)).as("%s and %s", one, other).isEqualTo(one.equals(other));
        }
        assertThat(Source.root().isSame(null)).isFalse();
    }

    @ParameterizedTest(name = "{0} stands at {1}")
    @CsvSource({
        "0, 0",
        "7, 7",
        "10, 10",
        "999999999, 999999999",
        "9999999999, -1",
        "00, -1",
        "07, -1",
        "1a, -1",
        "/1, -1",
        "1:, -1",
        "-1, -1",
        "'', -1",
        "a, -1"
    })
    void aNumberWithoutLeadingZerosMayBeAPlace(String name, int place) {
        assertThat(Source.root().member(name).place()).isEqualTo(place);
    }

    @Test
    void anElementStandsAtItsPlace() {
        assertThat(Source.root().element(12).place()).isEqualTo(12);
        assertThat(Source.root().element(12).step()).isEqualTo("12");
        assertThat(Source.root().member("a~/b").step()).isEqualTo("a~/b");
        assertThat(Source.root().place()).isNegative();
        assertThat(Source.ofPage("3").step()).isEqualTo("3");
        assertThat(Source.ofPage("3").place()).isNegative();
    }

    @Test
    void standsWithinTheInnermostOfThePlacesAroundIt() {
        Source job = Source.parse("/Jobs/3");
        Source list = Source.parse("/Jobs");
        Source inside = job.member("Result").element(0);

        assertThat(inside.within(Set.of(list, job))).contains(job);
        assertThat(inside.within(Set.of(list, Source.root()))).contains(list);
        assertThat(job.within(Set.of(job))).contains(job);
        assertThat(job.within(Set.of(inside, Source.parse("/Jobs/4")))).isEmpty();
    }

    @Test
    void hashesTellAddressesApart() {
        assertThat(IntStream.range(0, 100).map(i -> Source.root().element(i).hashCode()))
                .doesNotHaveDuplicates();
    }
}
