package dev.verdict.benchmarks.figures;

import dev.verdict.benchmarks.process.Memory;
import java.util.List;

/** The table of what stays in memory. */
record Kept(Figures figures, Markdown page) {
    void write() {
        if (figures.memory().isEmpty()) {
            return;
        }
        page.paragraph(
                "**Kept in memory for each frame, in bytes of heap** (the text of a frame's snapshot name is part of"
                        + " it; beyond: without that text, which is less than nothing where common beginnings are kept once):");
        page.head(List.of("body", "contender", "bytes", "text of the name", "beyond"));
        for (Memory kept : figures.memory()) {
            page.row(List.of(
                    kept.body(),
                    kept.contender(),
                    perFrame(kept, kept.bytes()),
                    perFrame(kept, kept.names()),
                    perFrame(kept, kept.bytes() - kept.names())));
        }
        page.line("");
    }

    private static String perFrame(Memory kept, long bytes) {
        return Markdown.number(bytes / (double) kept.frames());
    }
}
