package dev.verdict.cli.agreement;

import dev.verdict.cli.told.AgreementMembers;
import dev.verdict.cli.told.Json;
import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Bootstrap;

/** Figures of agreement as JSON, {@code verdict-agreement/1}. */
final class AgreementJson {
    private AgreementJson() {}

    static String text(Agreement agreement, Bootstrap bootstrap) {
        return Json.indented(json -> {
            json.text("schema", "verdict-agreement/1");
            AgreementMembers.write(json, agreement, bootstrap);
        });
    }
}
