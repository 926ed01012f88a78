/** ApsaraVideo VOD, operation GetMediaAuditResult: the summary of the automated review of one media. */
@NullMarked
package dev.verdict.adapters.vod;

import org.jspecify.annotations.NullMarked;
