package dev.verdict.normalizer;

/**
 * A moderation service, by the id that stands in its reports.
 *
 * @param id lower case, for example {@code vod}
 */
public record Service(String id) {
    /** Intelligent Media Management, GetVideoModerationResult. */
    public static final Service IMM = new Service("imm");
    /** Intelligent Media Services, QueryMediaCensorJobDetail. */
    public static final Service IMS = new Service("ims");
    /** ApsaraVideo VOD, GetMediaAuditResult. */
    public static final Service VOD = new Service("vod");

    /** The service with the given id, for example one that another adapter brings. */
    public static Service of(String id) {
        return new Service(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
