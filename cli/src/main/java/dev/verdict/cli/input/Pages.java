package dev.verdict.cli.input;

import dev.verdict.adapters.BodyException;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.model.Source;
import dev.verdict.normalizer.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents of a run as the pages of one long job: one verdict for all of them, or none. */
final class Pages {
    /** Characters that separate a page from a pointer, which no page's name may hold. */
    private static final String SEPARATORS = "[/\\\\#]+";

    private final Map<String, Document> byName = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    /** A failure and the document it is about. */
    record Complaint(Document document, Failure failure) {}

    Pages(Documents documents) {
        for (Document document = documents.next(); document != null; document = documents.next()) {
            if (document.failure().isPresent()) {
                complaints.add(new Complaint(document, document.failure().get()));
            } else if (!document.isBlankLine()) {
                byName.put(name(document), document);
            }
        }
    }

    /** A page is named by its file, and by its line where the file holds several. */
    private String name(Document document) {
        String name = document.place().replaceAll("^.*[/\\\\]", "").replaceAll(SEPARATORS, "_");
        String free = name.isEmpty() ? "page" : name;
        for (int i = 2; byName.containsKey(free); i++) {
            free = name + "~" + i;
        }
        return free;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /** The verdict; empty where a page is missing from the start or refused, which then is a complaint. */
    Optional<Answer> join(Reader reader) {
        if (!complaints.isEmpty()) {
            return Optional.empty();
        }
        if (byName.isEmpty()) {
            Failure none = Failure.of("malformed", "expected at least one page, found none");
            complaints.add(new Complaint(Document.unreadable("<pages>", none), none));
            return Optional.empty();
        }
        List<Page> pages = new ArrayList<>();
        byName.forEach((name, document) -> pages.add(Page.of(document.bytes()).named(name)));
        try {
            return Optional.of(Answer.of(reader.join(pages)));
        } catch (BodyException e) {
            Document document = e.source()
                    .flatMap(Source::page)
                    .map(byName::get)
                    .orElseGet(() -> byName.values().iterator().next());
            complaints.add(new Complaint(document, Failure.of(e, document)));
            return Optional.empty();
        }
    }
}
