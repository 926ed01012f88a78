package dev.verdict.reliability.fuzzing;

import dev.verdict.adapters.BodyException;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.normalizer.Page;
import dev.verdict.normalizer.PagesException;
import dev.verdict.testdata.SimpleReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Pages in any order, some of them twice: one verdict for all orders or none, and no pass that a page speaks against. */
final class PagesAttack implements Attack {
    private static final int ORDERS = 4;
    private static final int MOST = 12;

    private final Normalizer normalizer = Normalizer.create();

    @Override
    public void on(byte[] bytes) {
        List<byte[]> documents = Documents.split(bytes, Door.RECORD);
        if (documents.size() > MOST) {
            return;
        }
        check(documents, false);
        check(documents, true);
    }

    private void check(List<byte[]> documents, boolean asked) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            int first = firstLike(documents, i);
            Page page = Page.of(documents.get(i)).named("page" + first);
            pages.add(!asked ? page : first == 0 ? page.asFirst() : page.askedWith("t" + first));
        }
        int length = documents.stream().mapToInt(document -> document.length).sum();
        String expected = outcome(documents, pages, length);
        Random random = new Random(expected.hashCode());
        List<Page> others = new ArrayList<>(pages);
        for (int i = 0; i < ORDERS; i++) {
            others.add(others.get(random.nextInt(others.size())));
            Collections.shuffle(others, random);
            Contradiction.unlessEqual(expected, outcome(documents, others, length), "the pages in another order");
        }
    }

    /** Identical copies of a page are one page. */
    private static int firstLike(List<byte[]> documents, int index) {
        for (int i = 0; i < index; i++) {
            if (Arrays.equals(documents.get(i), documents.get(index))) {
                return i;
            }
        }
        return index;
    }

    /** The canonical JSON; where there is none, whether pages or a page alone are to blame. */
    private String outcome(List<byte[]> documents, List<Page> pages, int length) {
        Verdict verdict;
        try {
            verdict = Expense.bounded(length, () -> normalizer.normalizePages(pages));
        } catch (PagesException e) {
            Counts.one("refused together");
            return "refused";
        } catch (BodyException e) {
            Counts.one("refused alone");
            return "refused";
        }
        Counts.one("joined");
        if (verdict.suggestion() == Suggestion.PASS) {
            Counts.one("pass");
            checkPass(documents);
        }
        return VerdictJson.text(verdict);
    }

    private static void checkPass(List<byte[]> documents) {
        boolean stated = false;
        for (byte[] document : documents) {
            SimpleReading reading = BodyAttack.simple(document);
            stated |= reading.allowsPass();
            if (!reading.allowsPassBesideOthers()) {
                throw new Contradiction("pass, although a simple reading of a page finds " + reading);
            }
        }
        if (!stated) {
            throw new Contradiction("pass, although no page states it");
        }
    }
}
