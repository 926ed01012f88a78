package dev.verdict.cli;

import static dev.verdict.cli.Call.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verdict.cli.shell.Terminals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "normalize --help",
                "explain -h",
                "compare --help",
                "agreement --help",
                "report --help",
                "policy --help",
                "policy check --help",
                "policy diff --help"
            })
    void helpIsAResultThatFitsAScreen(String args) {
        Call.Result result = verdict(args.split(" "));

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Usage: verdict ").doesNotContain("\u001B");
        assertThat(result.out().lines())
                .hasSizeLessThan(60)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void versionIsThatOfTheBuild() {
        Call.Result result = verdict("--version");

        assertThat(result.status()).isZero();
        assertThat(result.out()).matches("verdict \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(Java \\d+\\)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                              | verdict: expected a command: normalize, explain, compare, agreement, report, policy",
                "normalise a.json              | verdict: unknown command normalise; did you mean normalize?",
                "foo                           | verdict: unknown command foo",
                "--hlep                        | verdict: unknown option --hlep; did you mean --help?",
                "normalize --compct a          | verdict normalize: unknown option --compct; did you mean --compact?",
                "normalize --gaet a            | verdict normalize: unknown option --gaet; did you mean --gate?",
                "explain --servce=vod a        | verdict explain: unknown option --servce=vod; did you mean --service?",
                "explain --gate a              | verdict explain: unknown option --gate",
                "normalize --service vdo a     | verdict normalize: invalid value for option '--service': expected one of imm, ims, vod, found vdo; did you mean vod?",
                "normalize --service           | verdict normalize: missing required parameter for option '--service' (S)",
                "normalize --imm-offset-unit h | verdict normalize: invalid value for option '--imm-offset-unit': expected s, ms, or a number of them such as 40ms, found h",
                "normalize --compact --table a | verdict normalize: --compact and --table exclude each other",
                "compare a                     | verdict compare: expected two files, A and B, found 1",
                "compare --tolerance 1s a b    | verdict compare: invalid value for option '--tolerance': expected a number of milliseconds such as 500, found 1s",
                "policy                        | verdict policy: expected a command: check or diff",
                "policy chekc a                | verdict policy: unknown command chekc; did you mean check?",
                "policy check                  | verdict policy check: missing required parameter: 'FILE'",
                "policy diff a                 | verdict policy diff: expected two policies, OLD and NEW, found a",
                "policy diff --policy a b c    | verdict policy diff: --policy has no meaning here: the two policies are named before the files",
                "explain --lang fr a           | verdict explain: invalid value for option '--lang': expected en or zh, found fr",
                "normalize - -                 | verdict normalize: standard input (-) can be read once only",
            })
    void wrongCallIsOneSentenceAndStatusTwo(String args, String sentence) {
        Call.Result result = verdict(args == null ? new String[0] : args.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().findFirst()).hasValue(sentence);
        assertThat(result.err()).hasLineCount(2).endsWith("--help tells what there is\n");
    }

    @Test
    void terminalIsNotReadUnlessNamed() {
        Terminals atTerminal = Terminals.of(true, false, false);

        Call.Result unnamed = Call.with(Call.PASS).at(atTerminal).run("normalize");

        assertThat(unnamed.status()).isEqualTo(2);
        assertThat(unnamed.err()).contains("expected a FILE, or - for standard input");
        assertThat(Call.with(Call.PASS).at(atTerminal).run("normalize", "-").status())
                .isZero();
    }

    @Test
    void fileNamedLikeAnArgumentListIsAFile() {
        assertThat(verdict("normalize", "@pom.xml").err()).startsWith("@pom.xml: expected a file, found none");
    }

    @Test
    void everythingBehindTwoDashesIsAFile() {
        assertThat(verdict("normalize", "--", "--gate").err()).startsWith("--gate: expected a file, found none");
    }
}
