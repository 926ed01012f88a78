package dev.verdict.cli.input;

import dev.verdict.cli.shell.Surroundings;
import dev.verdict.cli.shell.Visible;
import dev.verdict.normalizer.policy.MistakenPolicyException;
import dev.verdict.normalizer.policy.Policy;
import dev.verdict.normalizer.policy.PolicyMistake;
import java.util.List;

/** A policy in a file. */
public final class PolicyFile {
    private PolicyFile() {}

    /** There is no policy to be had from a file, for one reason or for several. */
    public static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> reasons;

        UnusableException(List<String> reasons) {
            super(String.join("; ", reasons));
            this.reasons = reasons;
        }

        /** For a person, each on one line: {@code file:line:column: message (at POINTER)}. */
        public List<String> reasons() {
            return reasons;
        }
    }

    /**
     * Reads it.
     *
     * @throws UnusableException if it cannot be read, or is no policy without mistakes
     */
    public static Policy read(Surroundings surroundings, String name) {
        Document file = Documents.whole(surroundings, name);
        if (file.failure().isPresent()) {
            throw new UnusableException(List.of(file.failure().get().tell(file)));
        }
        try {
            return Policy.read(file.bytes());
        } catch (MistakenPolicyException e) {
            throw new UnusableException(e.mistakes().stream()
                    .map(mistake -> told(file.name(), mistake))
                    .toList());
        }
    }

    private static String told(String name, PolicyMistake mistake) {
        return Visible.line(name + (mistake.place().line() == null ? ": " : ":") + mistake);
    }
}
