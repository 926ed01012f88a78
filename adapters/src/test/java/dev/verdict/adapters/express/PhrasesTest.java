package dev.verdict.adapters.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was read from a text is known of that text alone, wherever it stands. */
class PhrasesTest {
    private static byte[] body(String before, String text) {
        return (before + text + "\",\"Next\":\"pass\"}").getBytes(StandardCharsets.US_ASCII);
    }

    private static @Nullable List<String> find(Phrases phrases, String before, String text) {
        return phrases.find(body(before, text), before.length(), before.length() + text.length());
    }

    private static List<String> keep(Phrases phrases, String text, List<String> words) {
        return phrases.keep(body("\"", text), 1, 1 + text.length(), words);
    }

    @Test
    void isKnownOfThatTextAlone() {
        Random random = new Random(1);
        Phrases phrases = new Phrases();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append((char) ('a' + random.nextInt(2)));
            }
            String phrase = text.toString();
            List<String> known = find(phrases, " ".repeat(random.nextInt(9)), phrase);
            if (known == null) {
                assertThat(keep(phrases, phrase, List.of(phrase))).containsExactly(phrase);
                assertThat(find(phrases, "{", phrase)).containsExactly(phrase);
            } else {
                assertThat(known).containsExactly(phrase);
            }
        }
    }

    @Test
    void theLongestThatIsKept() {
        Phrases phrases = new Phrases();
        String longest = "porn,ad,".repeat(8);
        assertThat(keep(phrases, longest, List.of("porn"))).containsExactly("porn");
        assertThat(find(phrases, "", longest)).containsExactly("porn");
        assertThat(keep(phrases, longest + ',', List.of("ad"))).containsExactly("ad");
        assertThat(find(phrases, "", longest + ',')).isNull();
    }

    @Test
    void nobodyChangesWhatIsKept() {
        Phrases phrases = new Phrases();
        List<String> words = new ArrayList<>(List.of("video"));
        List<String> kept = keep(phrases, "video", words);
        words.add("audio");
        assertThat(find(phrases, "", "video")).containsExactly("video").isSameAs(kept);
        assertThatThrownBy(() -> kept.add("audio")).isInstanceOf(UnsupportedOperationException.class);
    }
}
