package dev.verdict.model.json;

/** A document with something of everything that can be wrong. */
final class Samples {
    static final String SMALL = """
            {
              "schema": "verdict/1",
              "suggestion": "block",
              "decision": {
                "suggestion": "block",
                "declared": "pass",
                "agrees": false,
                "policy": {
                  "id": "strictest",
                  "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"
                },
                "causes": [
                  {"suggestion": "block", "reason": "stated", "atMs": 10, "count": 2, "source": "/Rows/0"}
                ],
                "rules": [
                  {"rule": "weak", "before": "review", "after": "pass", "implied": true, "source": "/Rows/4"}
                ]
              },
              "report": {
                "service": "vod",
                "status": "completed",
                "job": {"createdAt": "2023-04-03T10:20:56.87Z", "userData": "热线 😀"},
                "labels": ["ad"],
                "scenes": [
                  {"scene": "ad", "suggestion": "block", "labels": ["ad"], "maxScore": 99.5}
                ],
                "timeline": {
                  "complete": true,
                  "framesInspected": 40,
                  "frames": [
                    {
                      "atMs": 1040,
                      "findings": [
                        {"scene": "ad", "label": "ad", "suggestion": "block", "score": 99.5, "counts": {"ad": 3},
                         "original": {"label": "Ad"}, "source": "/Rows/1"}
                      ],
                      "source": "/Rows/2"
                    }
                  ]
                },
                "issues": [{"code": "label-unknown", "message": "who knows", "source": "/Rows/3"}]
              }
            }
            """;

    private Samples() {}
}
