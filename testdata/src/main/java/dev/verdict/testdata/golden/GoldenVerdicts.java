package dev.verdict.testdata.golden;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a method a test of every body in a folder: it means what its golden says. The method may take the
 * {@link GoldenBody}, to choose the normalizer and the redaction and to verify it; what it does not verify itself is
 * verified after it, by {@code Normalizer.create()} and without redaction.
 *
 * <p>One invocation for each body, and one that fails for each golden that no body uses.
 */
@TestTemplate
@ExtendWith(GoldenVerdictsExtension.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface GoldenVerdicts {
    /** The folder; relative to the module, such as {@code src/test/resources/moderation}. */
    String value();
}
