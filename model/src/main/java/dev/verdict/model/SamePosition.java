package dev.verdict.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that share a position as the one frame they are. */
final class SamePosition {
    private static final String OFFSET = "offset";

    private SamePosition() {}

    /** All findings of one position; what a later frame says differently stays with its own findings. */
    static Frame joined(List<Frame> same) {
        Frame first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        Optional<String> offset = firstOf(same.stream().map(Frame::offset).toList());
        Optional<String> snapshot = firstOf(same.stream().map(Frame::snapshot).toList());
        Frame.Builder joined = Frame.builder().at(first.at()).source(first.source());
        joined.offset(offset).snapshot(snapshot);
        for (Frame frame : same) {
            Optional<String> otherOffset = frame.offset().filter(own -> !own.equals(offset.orElse(null)));
            Optional<String> otherSnapshot = frame.snapshot().filter(own -> !own.equals(snapshot.orElse(null)));
            joined.addAllFindings(rows(frame, otherOffset, otherSnapshot));
        }
        return joined.build();
    }

    /** The rows of a frame with what it says differently; a row of its own says what no other has room for. */
    private static List<Finding> rows(Frame frame, Optional<String> offset, Optional<String> snapshot) {
        if (offset.isEmpty() && snapshot.isEmpty()) {
            return frame.findings();
        }
        List<Finding> rows = new ArrayList<>(frame.findings().size() + 1);
        Optional<String> untoldOffset = offset;
        Optional<String> untoldSnapshot = snapshot;
        for (Finding finding : frame.findings()) {
            Finding.Builder row = Finding.builder().from(finding);
            if (offset.isPresent() && !finding.original().containsKey(OFFSET)) {
                row.putOriginal(OFFSET, offset.get());
                untoldOffset = Optional.empty();
            }
            if (snapshot.isPresent() && finding.snapshot().isEmpty()) {
                row.snapshot(snapshot);
                untoldSnapshot = Optional.empty();
            }
            rows.add(row.build());
        }
        if (untoldOffset.isPresent() || untoldSnapshot.isPresent()) {
            Finding.Builder row = Finding.builder().snapshot(untoldSnapshot).source(frame.source());
            untoldOffset.ifPresent(text -> row.putOriginal(OFFSET, text));
            rows.add(row.build());
        }
        return rows;
    }

    private static Optional<String> firstOf(List<Optional<String>> texts) {
        return texts.stream().filter(Optional::isPresent).findFirst().flatMap(text -> text);
    }
}
