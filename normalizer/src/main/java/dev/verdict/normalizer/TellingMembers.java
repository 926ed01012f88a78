package dev.verdict.normalizer;

import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.wire.Names;
import dev.verdict.adapters.wire.Spellings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which outer members may tell whose answer a body is, however they are spelled. Used by many threads at once. */
final class TellingMembers {
    /** Members that SDKs, gateways and logs wrap an answer into. */
    private static final Set<String> ENVELOPES = Set.of("body", "data");

    private static final int LETTERS = 'z' - 'a' + 1;

    private final List<ServiceAdapter> adapters;
    /** Whether adapters know their bodies by nothing but the members that their shapes name. */
    private final boolean byShapes;

    private final Map<String, List<ServiceAdapter>> byMember = new HashMap<>();
    private final Spellings<Member> spellings;
    /** With which letters names that tell something begin and end. */
    private final BitSet ends = new BitSet();

    /**
     * A member of the outermost object.
     *
     * @param folded its name in the form that adapters are asked about
     * @param adapters those that may know their bodies by it, in the order in which they are asked
     * @param wraps whether an answer may stand in it
     */
    record Member(String folded, List<ServiceAdapter> adapters, boolean wraps) {
        boolean tells() {
            return !adapters.isEmpty();
        }
    }

    TellingMembers(List<ServiceAdapter> adapters, boolean byShapes) {
        this.adapters = adapters;
        this.byShapes = byShapes;
        Set<String> documented = new HashSet<>(ENVELOPES);
        for (ServiceAdapter adapter : adapters) {
            for (Shape shape : adapter.shapes()) {
                documented.add(shape.member());
                List<ServiceAdapter> named =
                        byMember.computeIfAbsent(Names.folded(shape.member()), any -> new ArrayList<>());
                if (!named.contains(adapter)) {
                    named.add(adapter);
                }
            }
        }
        for (String member : documented) {
            int letters = ends(member.charAt(0), member.charAt(member.length() - 1));
            if (letters >= 0) {
                ends.set(letters);
            }
        }
        spellings = new Spellings<>(documented, this::member);
    }

    private Member member(String folded) {
        return new Member(
                folded, byShapes ? byMember.getOrDefault(folded, List.of()) : adapters, ENVELOPES.contains(folded));
    }

    Member of(String name) {
        return spellings.meaning(name);
    }

    /** Whether a name that begins and ends so may be one that tells something; most are not. */
    boolean mayBe(char first, char last) {
        int letters = ends(first, last);
        return !byShapes || letters < 0 || ends.get(letters);
    }

    /** Both letters as one number, large or small; negative if one is none, for names may have separators and digits. */
    private static int ends(char first, char last) {
        int from = Character.toLowerCase(first) - 'a';
        int to = Character.toLowerCase(last) - 'a';
        boolean areLetters = from >= 0 && from < LETTERS && to >= 0 && to < LETTERS;
        return areLetters ? from * LETTERS + to : -1;
    }
}
