package dev.verdict.cli.input;

/** How answers look. Used by many threads at once. */
@FunctionalInterface
public interface Form {
    /** Whole lines, or nothing. */
    String render(Document document, Answers answers);
}
