package dev.verdict.normalizer.policy;

import java.util.Locale;

/** What a rule can name about a finding by a canonical word. */
public enum Trait {
    /** The service that answered: {@code imm}, {@code ims}, {@code vod}, or another. */
    SERVICE,
    /** The part of the media: {@code video}, {@code audio}, {@code cover}, {@code title} … Frames are of the video. */
    PART,
    /** What was looked for: {@code porn}, {@code ad} … A frame of IMM names none. */
    SCENE,
    /** What was seen: {@code sexy}, {@code qrcode} … */
    LABEL,
    /** What was seen, in words that all services share. */
    CATEGORY;

    /** The member of a policy's {@code when} and {@code custom} that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
