package dev.verdict.adapters.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Qualifier;

/**
 * Asks for the words of people and of callers, to the letter. An annotation without members, so that whoever compiles
 * against this package needs no MapStruct.
 */
@Qualifier
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AsGiven {}
