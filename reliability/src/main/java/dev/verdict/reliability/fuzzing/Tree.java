package dev.verdict.reliability.fuzzing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON that may be changed into any other JSON: members keep their order and may be repeated, numbers their digits. */
final class Tree {
    private static final JsonFactory JSON = new JsonFactory();

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        OTHER
    }

    Kind kind;
    /** A text's characters; of a number, a truth value or null what stands there. */
    String text;

    final List<Entry> entries = new ArrayList<>();

    /** What an object or list holds; in a list the names mean nothing. */
    static final class Entry {
        String name;
        Tree value;

        Entry(String name, Tree value) {
            this.name = name;
            this.value = value;
        }
    }

    private Tree(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    static Tree text(String text) {
        return new Tree(Kind.TEXT, text);
    }

    /** A number, a truth value or null; nobody checks that it is one. */
    static Tree other(String text) {
        return new Tree(Kind.OTHER, text);
    }

    static Tree object() {
        return new Tree(Kind.OBJECT, "");
    }

    static Tree list() {
        return new Tree(Kind.LIST, "");
    }

    /** An object or list with one entry. */
    Tree holding(String name, Tree value) {
        entries.add(new Entry(name, value));
        return this;
    }

    /** The tree of a document; empty if it is no JSON. */
    static Optional<Tree> of(byte[] document) {
        try (JsonParser json = JSON.createParser(document)) {
            if (json.nextToken() == null) {
                return Optional.empty();
            }
            Tree tree = tree(json);
            return json.nextToken() == null ? Optional.of(tree) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Tree tree(JsonParser json) throws IOException {
        @Nullable JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Tree object = object();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.entries.add(new Entry(name, tree(json)));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            Tree list = list();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.entries.add(new Entry("", tree(json)));
            }
            return list;
        }
        return token == JsonToken.VALUE_STRING ? text(json.getText()) : other(json.getText());
    }

    /** This tree and all below it. */
    List<Tree> all() {
        List<Tree> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Tree> all) {
        all.add(this);
        entries.forEach(entry -> entry.value.collect(all));
    }

    Tree copy() {
        Tree copy = new Tree(kind, text);
        entries.forEach(entry -> copy.entries.add(new Entry(entry.name, entry.value.copy())));
        return copy;
    }

    /** Becomes another tree in this one's place. */
    void become(Tree other) {
        Tree copy = other.copy();
        kind = copy.kind;
        text = copy.text;
        entries.clear();
        entries.addAll(copy.entries);
    }
}
