package dev.concord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.release.SubmittedSheets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StoreTest
class ReleaseCommandsStoreTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets sheets;

    @TempDir
    Path folder;

    Project project;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void twoPeopleLabelledAnArticle() {
        project = test.project();
        sheets.submittedByAll(
                project, List.of(test.member(project, Role.ANNOTATOR), test.member(project, Role.ANNOTATOR)));
    }

    @Test
    void aComposedReleaseIsWrittenVerifiedAndCompared() {
        assertThat(call("export --project P --out one --labels majority --topic visits --outlet TASS --annotators 2"
                        + " --guideline 1 --format csv,brat --licence cc0-1.0"))
                .as(err.toString())
                .isZero();
        assertThat(call("export --project P --out two --split 50,0,50 --seed 3 --stratify topic --pseudonyms"))
                .isZero();
        assertThat(out.toString())
                .contains("release 1 of", ": 1 records of 1 articles in ", "release 2 of", ": 2 records");
        assertThat(folder.resolve("one")).isDirectoryContaining("glob:**/data.{jsonl,csv,brat.zip}");

        assertThat(call("verify one two")).isZero();
        assertThat(call("compare one two")).isZero();
        assertThat(out.toString()).contains("one: is as it was written.", "| labels of majority | added | removed |");
    }

    @Test
    void aReleaseComesInAgainAsARelease() throws IOException {
        assertThat(call("export --project P --out one")).isZero();
        Project empty = test.project();
        assertThat(call("import one --project " + empty.slug()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("2 sheets and 0 proposals added, 0 there already, 1 new articles");

        assertThat(call("export --project %s --out two".formatted(empty.slug())))
                .isZero();

        assertThat(folder.resolve("two/data.jsonl")).hasSameBinaryContentAs(folder.resolve("one/data.jsonl"));
    }

    @Test
    void recordsThatCannotComeInAreNamedLineByLine() throws IOException {
        assertThat(call("export --project P --out one")).isZero();
        Path file = folder.resolve("labels.jsonl");
        String lines = Files.readString(folder.resolve("one/data.jsonl"));
        Files.writeString(file, lines.replaceFirst("\"visits\"\\],\"prov", "\"weather\"],\"prov"));

        assertThat(call("import labels.jsonl --project " + test.project().slug()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("labels.jsonl: line 1: article ").contains("\"weather\" is no topic");
        assertThat(out.toString()).contains("0 sheets and 0 proposals added");
    }

    @Test
    void aReleaseThatWasTouchedIsNamedFileByFile() throws IOException {
        assertThat(call("export --project P --out one")).isZero();
        Files.writeString(folder.resolve("one/README.md"), "Mine now.");
        Files.delete(folder.resolve("one/labels.svg"));
        assertThat(call("verify one")).isEqualTo(1);
        assertThat(err.toString().lines().map(line -> line.replace(folder.toString(), "")))
                .anyMatch(line -> line.startsWith("/one/README.md: it has 9 bytes"))
                .contains("/one/labels.svg: it is missing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify nowhere",
                "verify",
                "compare . .",
                "export --project P --out x --labels best",
                "export --project P --out x --split 80",
                "export --project P --out x --split 80,10,10 --cut 2018-01-01",
                "export --project P --out x --stratify topic",
                "export --project P --out x --cut 2018-01-01,2017-01-01",
                "export --project P --out x --format word",
                "export --project P --out x --licence My-Own",
                "export --project P --out x --from 2018-01-01 --to 2017-01-01"
            })
    void whatIsNoCallIsToldAndWritesNothing(String call) {
        assertThat(call(call)).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(folder).isEmptyDirectory();
    }

    private int call(String call) {
        String[] arguments = call.replace(" P ", " " + project.slug() + " ").split(" ");
        // what is pure takes paths as the shell has them
        if (arguments[0].matches("verify|compare")) {
            for (int i = 1; i < arguments.length; i++) {
                arguments[i] = folder.resolve(arguments[i]).toString();
            }
        }
        return ConcordCommand.within(context, folder)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
