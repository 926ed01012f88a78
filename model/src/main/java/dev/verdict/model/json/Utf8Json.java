package dev.verdict.model.json;

import dev.verdict.model.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts JSON together in UTF-8, without white space or indented. */
final class Utf8Json implements JsonOutput, AutoCloseable {
    private static final int INDENTATION = 2;
    /** The most decimals, and the most bits, of a score that is written digit by digit. */
    private static final int MOST_DECIMALS = 9;

    private static final int MOST_BITS = 31;
    private static final int NANO_DIGITS = 9;
    /** The first second of the year 10000. */
    private static final long FIVE_DIGITS = 253_402_300_800L;

    private final Utf8Buffer text = new Utf8Buffer();
    private final Addresses addresses = new Addresses();
    private final boolean indented;
    private int depth;
    /** Whether a member or an element of the same object or list stands before the next one. */
    private boolean follows;

    private Utf8Json(boolean indented) {
        this.indented = indented;
    }

    static Utf8Json compact() {
        return new Utf8Json(false);
    }

    /** Each member and each element in a line of its own, two spaces further to the right than what it belongs to. */
    static Utf8Json indented() {
        return new Utf8Json(true);
    }

    boolean isCompact() {
        return !indented;
    }

    /** Nothing is written after this. */
    @Override
    public void close() {
        text.close();
    }

    /** What was written so far, to which more may be added. */
    Utf8Buffer text() {
        return text;
    }

    @Override
    public void startObject() {
        separate();
        start('{');
    }

    @Override
    public void startObject(String name) {
        name(name);
        start('{');
    }

    @Override
    public void endObject() {
        end('}');
    }

    @Override
    public void startList(String name) {
        name(name);
        start('[');
    }

    @Override
    public void endList() {
        end(']');
    }

    private void start(char bracket) {
        text.append(bracket);
        depth++;
        follows = false;
    }

    private void end(char bracket) {
        depth--;
        if (follows) {
            newLine();
        }
        text.append(bracket);
        follows = true;
    }

    @Override
    public void text(String value) {
        separate();
        text.quoted(value);
    }

    @Override
    public void text(String name, String value) {
        name(name);
        text.quoted(value);
    }

    @Override
    public void number(String name, long value) {
        name(name);
        text.number(value);
    }

    @Override
    public void flag(String name, boolean value) {
        name(name);
        text.ascii(value ? "true" : "false");
    }

    @Override
    public void score(String name, BigDecimal value) {
        name(name);
        int decimals = value.scale();
        BigInteger digits = value.unscaledValue();
        if (decimals < 0 || decimals > MOST_DECIMALS || digits.signum() < 0 || digits.bitLength() > MOST_BITS) {
            text.ascii(value.toPlainString());
        } else {
            decimal(digits.intValue(), decimals);
        }
    }

    /** A number from 0 by its digits, so many of which stand behind the point. */
    private void decimal(int number, int decimals) {
        int unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        text.number(number / unit);
        if (decimals > 0) {
            text.append('.');
            text.digits(number % unit, decimals);
        }
    }

    @Override
    public void time(String name, Instant value) {
        name(name);
        text.append('"');
        long seconds = value.getEpochSecond();
        if (seconds < 0 || seconds >= FIVE_DIGITS) {
            text.ascii(Times.text(value));
        } else {
            time(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        }
        text.append('"');
    }

    private void time(LocalDateTime time) {
        text.digits(time.getYear(), 4);
        two('-', time.getMonthValue());
        two('-', time.getDayOfMonth());
        two('T', time.getHour());
        two(':', time.getMinute());
        two(':', time.getSecond());
        text.fraction(time.getNano(), NANO_DIGITS);
        text.append('Z');
    }

    private void two(char before, int digits) {
        text.append(before);
        text.digits(digits, 2);
    }

    @Override
    public void address(String name, Source value) {
        name(name);
        int bytes = addresses.text(value);
        if (bytes < 0) {
            text.quoted(value.toString());
        } else {
            text.append('"');
            text.append(addresses.bytes(), bytes);
            text.append('"');
        }
    }

    /** How the addresses of what is in an object or a list begin; null if something in that has to be escaped. */
    byte @Nullable [] beginning(Source place) {
        int bytes = addresses.text(place);
        if (bytes < 0) {
            return null;
        }
        byte[] beginning = Arrays.copyOf(addresses.bytes(), bytes + 1);
        beginning[bytes] = '/';
        return beginning;
    }

    @Override
    public void entry(String anyName, String value) {
        anyName(anyName);
        text.quoted(value);
    }

    @Override
    public void entry(String anyName, long value) {
        anyName(anyName);
        text.number(value);
    }

    private void anyName(String name) {
        separate();
        text.quoted(name);
        text.append(':');
        space();
    }

    private void name(String name) {
        separate();
        text.name(name);
        space();
    }

    private void space() {
        if (indented) {
            text.append(' ');
        }
    }

    /** Says whether a member or an element stands before the next one, to go on where somebody else has written. */
    void follow(boolean member) {
        follows = member;
    }

    /** Separates what comes next from what stands before it in the same object or list, and counts it as standing there. */
    void separate() {
        if (follows) {
            text.append(',');
        }
        follows = true;
        if (depth > 0) {
            newLine();
        }
    }

    private void newLine() {
        if (indented) {
            text.append('\n');
            text.spaces(INDENTATION * depth);
        }
    }
}
