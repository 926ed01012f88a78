package dev.verdict.cli.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.verdict.adapters.BodyException;
import dev.verdict.adapters.Intake;
import dev.verdict.cli.input.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is one document or a document on each line, told by its first two lines that are not blank.
 *
 * <p>It is lines if the first is whole JSON and more follows. It is lines, too, if the second is a whole object or list
 * and the two can never belong to one document: then the first is a broken line, and must not take the others with it.
 */
final class Shape {
    private final List<Line> head;
    private final boolean lines;

    private Shape(List<Line> head, boolean lines) {
        this.head = head;
        this.lines = lines;
    }

    static Shape of(Lines file, Intake intake) throws IOException {
        List<Line> head = new ArrayList<>();
        Line first = nextFilled(file, head, intake);
        if (first == null || Bytes.isWide(head.get(0).bytes())) {
            return new Shape(head, false);
        }
        Line second = nextFilled(file, head, intake);
        if (second == null) {
            return new Shape(head, false);
        }
        boolean whole = !first.isTooLong() && isWhole(Bytes.withoutMark(first.bytes()), intake, false);
        boolean lines = whole
                || (!second.isTooLong()
                        && isWhole(second.bytes(), intake, true)
                        && (first.isTooLong() || !canGoOn(first.bytes(), second.bytes(), intake)));
        return new Shape(head, lines);
    }

    /** What was read to find out. */
    List<Line> head() {
        return head;
    }

    boolean isLines() {
        return lines;
    }

    private static @Nullable Line nextFilled(Lines file, List<Line> head, Intake intake) throws IOException {
        long length = 0;
        for (Line line = file.next(); line != null; line = file.next()) {
            head.add(line);
            length += line.bytes().length;
            if (line.isTooLong() || !Bytes.isBlank(Bytes.withoutMark(line.bytes()))) {
                return line;
            }
            if (length > intake.limits().maxBytes()) {
                return null;
            }
        }
        return null;
    }

    private static boolean isWhole(byte[] line, Intake intake, boolean structured) {
        if (!Bytes.mayBeWhole(line, structured)) {
            return false;
        }
        try (JsonParser json = intake.body(Bytes.withoutEnd(line)).open()) {
            JsonToken first = json.nextToken();
            json.skipChildren();
            return first != null && json.nextToken() == null;
        } catch (IOException | BodyException e) {
            return false;
        }
    }

    /** Whether the two lines are the beginning of one document. */
    private static boolean canGoOn(byte[] first, byte[] second, Intake intake) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        try (JsonParser json = intake.body(both.toByteArray()).open()) {
            json.nextToken();
            json.skipChildren();
            return json.nextToken() == null;
        } catch (JsonEOFException e) {
            return true;
        } catch (IOException | BodyException e) {
            return false;
        }
    }
}
