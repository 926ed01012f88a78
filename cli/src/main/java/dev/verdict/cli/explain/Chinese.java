package dev.verdict.cli.explain;

import dev.verdict.cli.told.Figures;
import dev.verdict.model.Cause;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.JobError;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Ruling;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Verdict;
import dev.verdict.normalizer.policy.Counterfactual;
import dev.verdict.normalizer.policy.Counterfactual.BoundMoved;
import dev.verdict.normalizer.policy.Counterfactual.Change;
import dev.verdict.normalizer.policy.Counterfactual.EvidenceGone;
import dev.verdict.normalizer.policy.Counterfactual.RuleDropped;
import dev.verdict.normalizer.policy.Counterfactual.RulesAdded;
import dev.verdict.normalizer.policy.Counterfactual.ScoreMoved;
import dev.verdict.normalizer.policy.Counterfactual.WordChanged;
import dev.verdict.normalizer.policy.Counterfactual.WordStated;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation in Chinese. Scenes and labels stay in the words that stand in bodies and policies. */
final class Chinese implements Language {
    @Override
    public String word(Suggestion suggestion) {
        return switch (suggestion) {
            case BLOCK -> "拦截（block）";
            case REVIEW -> "人工复审（review）";
            case PASS -> "通过（pass）";
        };
    }

    private static String brief(Suggestion suggestion) {
        return switch (suggestion) {
            case BLOCK -> "拦截";
            case REVIEW -> "人工复审";
            case PASS -> "通过";
        };
    }

    @Override
    public String said(Verdict verdict) {
        String ours = brief(verdict.suggestion());
        String word = verdict.decision()
                .declared()
                .map(declared -> declared == verdict.suggestion()
                        ? "给出的总体建议为“" + brief(declared) + "”，与本判定一致"
                        : "给出的总体建议为“" + brief(declared) + "”，本判定为“" + ours + "”")
                .orElse("没有给出可识别的总体建议");
        return Language.service(verdict.report()) + " " + word + "；任务" + status(verdict.report());
    }

    private static String status(ModerationReport report) {
        return switch (report.status()) {
            case COMPLETED -> "已完成";
            case PENDING -> "尚未结束";
            case FAILED -> "失败" + report.job().error().map(Chinese::error).orElse("");
            case UNKNOWN -> "状态未知";
        };
    }

    private static String error(JobError error) {
        return Stream.of(error.code(), error.message())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("：", "（", "）"));
    }

    @Override
    public String why(Suggestion suggestion) {
        return "判定为“" + brief(suggestion) + "”的依据：";
    }

    @Override
    public String cause(Cause cause) {
        return reason(cause) + times(cause.count(), cause.at());
    }

    private static String reason(Cause cause) {
        String subject = subject(cause.part(), cause.scene(), cause.label());
        String about = subject.isEmpty() ? "" : subject + "：";
        String word = "“" + brief(cause.suggestion()) + "”";
        return switch (cause.reason()) {
            case STATED -> (subject.isEmpty() ? "总体建议：" : about) + "服务给出的建议为" + word;
            case IMPLIED -> about + "自身没有建议，沿用上级给出的" + word;
            case RULED ->
                about + "规则 " + cause.rule().orElse("") + " 判为" + word
                        + cause.before()
                                .map(before -> "（原为“" + brief(before) + "”）")
                                .orElse("");
            case CONTRADICTED -> about + "总体建议为“通过”，却列出了命中的帧";
            case PENDING -> "任务尚未结束";
            case FAILED -> "任务失败";
            case STATUS_UNKNOWN -> "无法确定任务是否已结束";
            case UNREADABLE -> about + "建议缺失，或不是可识别的取值";
            case NOTHING_STATED -> "结果中没有任何可采信的建议";
            case INCOMPLETE -> "帧列表不完整：还有未取回的分页，或服务只列出部分帧";
        };
    }

    private static String subject(Optional<String> part, Optional<String> scene, Optional<String> label) {
        return Stream.of(part.map(Chinese::part), scene.map(word -> "场景 " + word), label.map(word -> "标签 " + word))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }

    private static String part(String part) {
        return switch (part) {
            case "video" -> "视频";
            case "audio" -> "音频";
            case "cover" -> "封面";
            case "image" -> "图片";
            case "title" -> "标题";
            case "text" -> "文本";
            case "description" -> "简介";
            case "comments" -> "弹幕";
            default -> part;
        };
    }

    private static String times(Optional<Long> count, Optional<Duration> at) {
        String times = count.filter(n -> n > 1).map(n -> "，共 " + n + " 处").orElse("");
        return times
                + at.map(Figures::clock)
                        .map(clock -> (times.isEmpty() ? "，位于 " : "，首次出现于 ") + clock)
                        .orElse("");
    }

    @Override
    public String fired() {
        return "命中的规则：";
    }

    @Override
    public String fired(FiredRule fired) {
        String subject = subject(fired.part(), fired.scene(), fired.label());
        String before = fired.before()
                .map(word -> "由“" + brief(word) + "”" + (fired.implied() ? "（沿用上级建议）" : ""))
                .orElse("由无建议");
        return fired.rule() + "：" + (subject.isEmpty() ? "" : subject + "，") + before + after(fired.after())
                + times(fired.count(), fired.at());
    }

    private static String after(Ruling after) {
        return after.suggestion().map(word -> "改判为“" + brief(word) + "”").orElse("改为忽略");
    }

    @Override
    public String overruled() {
        return "未采信的更严建议：";
    }

    @Override
    public String overruled(Cause cause) {
        String subject = subject(cause.part(), cause.scene(), cause.label());
        return (subject.isEmpty() ? "总体建议" : subject) + "：“" + brief(cause.suggestion()) + "”"
                + times(cause.count(), cause.at())
                + cause.rule().map(rule -> "，已由规则 " + rule + " 改判").orElse("，其依据已被改判");
    }

    @Override
    public String changes() {
        return "怎样会改变判定：";
    }

    @Override
    public String change(Counterfactual counterfactual, Verdict verdict) {
        return change(counterfactual.change(), verdict) + "，则判定为“" + brief(counterfactual.suggestion()) + "”";
    }

    private static String change(Change change, Verdict verdict) {
        if (change instanceof BoundMoved moved) {
            return "策略：若规则 " + moved.rule() + " 的 " + moved.member() + " 由 "
                    + moved.from().toPlainString() + " 改为 " + moved.to().toPlainString();
        } else if (change instanceof WordChanged changed) {
            return "策略：若 " + changed.member()
                    + changed.from().map(from -> " 由“" + brief(from) + "”改为").orElse(" 设为") + "“"
                    + brief(changed.to()) + "”";
        } else if (change instanceof RuleDropped dropped) {
            return "策略：若没有规则 " + dropped.rule();
        } else if (change instanceof RulesAdded added) {
            return added.rules().stream()
                    .map(Reached::by)
                    .map(kind -> subject(kind.part(), kind.scene(), kind.label()))
                    .collect(Collectors.joining("；", "策略：若增加规则，放行（", "）"));
        } else if (change instanceof ScoreMoved moved) {
            return "结果：若" + moved.label().map(label -> " " + label + " 的").orElse("") + "置信度由 "
                    + moved.from().toPlainString() + " 变为 " + moved.to().toPlainString() + "（" + moved.source() + "）";
        } else if (change instanceof EvidenceGone gone) {
            int more = gone.causes().size() - verdict.decision().causes().size();
            return "结果：若上述依据均不存在" + (more > 0 ? "，且随之生效的另外 " + more + " 项也不存在" : "");
        }
        return "结果：若总体建议为“" + brief(((WordStated) change).word()) + "”";
    }

    @Override
    public String odd() {
        return "结果中的异常：";
    }

    @Override
    public String issue(Issue issue) {
        return issue.code().word() + "：" + meaning(issue.code());
    }

    private static String meaning(IssueCode code) {
        return switch (code) {
            case DECLARED_DIFFERS -> "服务的总体建议与本判定不一致";
            case SUGGESTION_MISSING -> "此处应有建议，但没有给出";
            case SUGGESTION_UNKNOWN -> "建议不是 pass、review、block 之一";
            case SUGGESTION_UNMAPPED -> "未知字段中含有建议";
            case STATE_MISSING -> "没有给出任务状态";
            case STATE_UNKNOWN -> "任务状态的取值未知";
            case STATE_UNMAPPED -> "未知字段中含有并非成功的任务状态";
            case JOB_UNKNOWN -> "服务查不到该任务";
            case EVIDENCE_ONLY -> "该接口只返回证据，从不给出建议";
            case PAGE_MISSING -> "缺少一页结果";
            case ERROR_BESIDE_SUCCESS -> "状态为成功，却带有错误信息";
            case LABEL_UNKNOWN -> "标签不在该服务的标签表中";
            case LABEL_UNREADABLE -> "标签不是可读的文本";
            case SCENE_UNKNOWN -> "场景不在该服务的文档中";
            case PART_UNKNOWN -> "内容类型不在该服务的文档中";
            case SCORE_UNREADABLE -> "置信度不是数字";
            case SCORE_OUT_OF_RANGE -> "置信度不在 0 到 100 之间";
            case COUNT_UNREADABLE -> "计数不是非负整数";
            case POSITION_UNREADABLE -> "时间位置无法识别";
            case TIME_UNREADABLE -> "日期时间无法识别";
            case FLAG_UNREADABLE -> "布尔值无法识别";
            case LOCATION_INCOMPLETE -> "存储位置不完整";
            case MEMBER_REPEATED -> "字段重复出现，以首个有值的为准";
            case KIND_UNEXPECTED -> "取值类型不符";
            case MEMBER_UNMAPPED -> "未知字段";
        };
    }

    @Override
    public String kept() {
        return "原样保留的未知字段：";
    }

    @Override
    public String at() {
        return "位置 ";
    }

    @Override
    public String colon() {
        return "：";
    }

    @Override
    public String root() {
        return "根节点";
    }

    @Override
    public String more(int number) {
        return "……另有 " + number + " 项，见 verdict normalize 的输出";
    }

    @Override
    public String timeline(Optional<Timeline> timeline) {
        return "时间线：" + timeline.map(Chinese::frames).orElse("结果中没有");
    }

    private static String frames(Timeline timeline) {
        String inspected =
                timeline.framesInspected().map(n -> "（共检测 " + n + " 帧）").orElse("");
        String whole =
                timeline.complete() ? "完整" : timeline.nextPageToken().isPresent() ? "不完整：还有未取回的分页" : "不完整：服务只列出部分帧";
        return timeline.frames().size() + " 帧" + inspected + "，" + whole;
    }

    @Override
    public String policy(PolicyStamp policy) {
        return "策略：" + policy.id();
    }
}
