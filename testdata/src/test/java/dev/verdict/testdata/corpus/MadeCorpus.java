package dev.verdict.testdata.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verdict.model.Suggestion;
import dev.verdict.testdata.trees.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The corpus: for each service a line for each media, and what is true as the labels of people. The same seed gives the
 * same corpus.
 */
final class MadeCorpus {
    static final List<String> SERVICES = List.of("imm", "ims", "vod");

    /** Of ten violating frames a service sees nine; of twenty findings it names one by another theme. */
    private static final double SEES_FRAME = 0.9;

    private static final double MISNAMES = 0.05;

    /** Every so often a job has not ended, has failed, or was never asked for. */
    private static final int IMM_RUNNING = 23;

    private static final int IMS_MISSING = 29;
    private static final int VOD_FAILED = 31;

    private final Random random;
    private final List<Truth> truths = new ArrayList<>();
    private final Map<String, List<String>> lines = new TreeMap<>();

    private MadeCorpus(long seed) {
        random = new Random(seed);
    }

    static MadeCorpus of(long seed, int media) {
        MadeCorpus corpus = new MadeCorpus(seed);
        for (int i = 1; i <= media; i++) {
            corpus.add(i, Truth.draw(i, NoiseModel.CORPUS, corpus.random));
        }
        return corpus;
    }

    List<Truth> truths() {
        return truths;
    }

    /** Bodies or labels, one a line. */
    List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }

    private void add(int number, Truth truth) {
        truths.add(truth);
        put("human", label(truth));
        put("imm", answer("imm", truth).imm(number % IMM_RUNNING == 0));
        Answer ims = answer("ims", truth);
        if (number % IMS_MISSING != 0) {
            put("ims", ims.ims());
        }
        put("vod", answer("vod", truth).vod(number % VOD_FAILED == 0));
    }

    private void put(String name, ObjectNode line) {
        lines.computeIfAbsent(name, any -> new ArrayList<>()).add(line.toString());
    }

    private static ObjectNode label(Truth truth) {
        ObjectNode label = Json.object().put("media", truth.media());
        label.put("suggestion", truth.suggestion().word());
        ArrayNode categories = label.putArray("categories");
        if (truth.suggestion() != Suggestion.PASS) {
            categories.add(truth.theme().category());
        }
        return label;
    }

    private Answer answer(String service, Truth truth) {
        Suggestion word = NoiseModel.CORPUS.drawWord(service, truth.suggestion(), random);
        Truth.Theme theme =
                random.nextDouble() < MISNAMES ? Truth.THEMES.get(random.nextInt(Truth.THEMES.size())) : truth.theme();
        List<Answer.Hit> hits = new ArrayList<>();
        for (int i = 0; i < truth.seconds(); i++) {
            int score = 6000 + random.nextInt(4000);
            if (i == 0 || random.nextDouble() < SEES_FRAME) {
                hits.add(new Answer.Hit(truth.second() + i, score));
            }
        }
        return new Answer(truth.media(), word, theme, hits);
    }
}
