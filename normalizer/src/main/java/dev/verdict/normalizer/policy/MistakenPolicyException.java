package dev.verdict.normalizer.policy;

import dev.verdict.model.VerdictException;
import java.util.List;
import java.util.stream.Collectors;

/** A policy that would not do what its author means, with everything that is wrong with it. */
public final class MistakenPolicyException extends VerdictException {
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyMistake> mistakes;

    MistakenPolicyException(List<PolicyMistake> mistakes) {
        super(
                mistakes.stream().map(PolicyMistake::toString).collect(Collectors.joining("; ")),
                mistakes.get(0).place(),
                null);
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, in the order of the text. */
    public List<PolicyMistake> mistakes() {
        return mistakes;
    }

    @Override
    public String code() {
        return "mistaken-policy";
    }
}
