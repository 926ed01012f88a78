package dev.verdict.cli.compare;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as a whole number of milliseconds from 0. */
final class Milliseconds implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}");

    @Override
    public Duration convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException("expected a number of milliseconds such as 500, found " + text);
        }
        return Duration.ofMillis(Long.parseLong(text));
    }
}
