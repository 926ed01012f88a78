package dev.verdict.cli.corpus;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1 to a million. */
final class Count implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,5}|1000000");

    @Override
    public Integer convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("expected a number from 1 to 1000000, found " + text);
        }
        return Integer.valueOf(text);
    }
}
