package dev.concord.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.SetAside;
import dev.concord.corpus.Speakers;
import dev.concord.format.StandoffReaders;
import dev.concord.intake.Fault;
import dev.concord.record.QuoteType;
import dev.concord.release.Publishing;
import dev.concord.release.Recipe;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SubmittedSheets;
import dev.concord.suggestion.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class LabelImportStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets made;

    @Autowired
    LabelImport labelImport;

    @Autowired
    Publishing publishing;

    @Autowired
    Sheets sheets;

    @Autowired
    Gold gold;

    @Autowired
    Articles articles;

    @Autowired
    Speakers speakers;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SetAside aside;

    @TempDir
    Path folder;

    Project project;
    Project other;
    AccountId lead;
    AccountId annotator;

    @BeforeEach
    void aReleaseAndAnEmptyProject() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        annotator = test.member(project, Role.ANNOTATOR);
        other = test.project();
    }

    @Test
    void aReleaseThatComesInAgainGivesTheSameReleaseByteForByte() throws IOException {
        made.submittedByAll(project, List.of(annotator, test.member(project, Role.ANNOTATOR)));
        made.submitted(project, annotator);
        Path first = publish(project, "first");

        LabelReport report = run(true, first);

        assertThat(report.faults()).isEmpty();
        assertThat(report.sheets()).isEqualTo(3);
        assertThat(report.articles()).isEqualTo(2);
        Path second = publish(other, "second");
        for (String file : List.of("data.jsonl", "schema.json", "diff.json", "CHANGES.md", "labels.svg")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void settledGoldComesInSettled() throws IOException {
        made.submittedByAll(project, List.of(annotator, test.member(project, Role.ANNOTATOR)));
        var article = sheets.finished(project.id(), null, 10)
                .sheets()
                .getFirst()
                .sheet()
                .article();
        gold.settle(article, lead);
        Path first = publish(project, "first");

        LabelReport report = run(true, first);

        assertThat(report.sheets()).isEqualTo(3);
        assertThat(report.files().getFirst().labellers()).containsEntry("gold", 1);
        assertThat(publish(other, "second").resolve("data.jsonl")).hasSameBinaryContentAs(first.resolve("data.jsonl"));
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");
        run(true, release);

        LabelReport again = run(true, release);

        assertThat(again.sheets()).isZero();
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.articles()).isZero();
        assertThat(again.faults()).isEmpty();
    }

    @Test
    void whatSomebodyHasLabelledHereIsNotOverwritten() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");
        run(true, release);
        Path file = edited(release, "\"sentiment\":{\"value\":1,\"label\":\"positive\"}", "\"sentiment\":null");

        LabelReport report = run(true, file);

        assertThat(report.sheets()).isZero();
        assertThat(report.faults())
                .singleElement()
                .extracting(Fault::sentence)
                .asString()
                .contains("has labelled it here already, and otherwise; that stays as it is.");
    }

    @Test
    void aFileWithAFaultStaysOutsideAsAWholeAndTheOthersComeIn() throws IOException {
        made.submitted(project, annotator);
        Path good = publish(project, "good");
        made.submitted(project, annotator);
        Path bad =
                edited(publish(project, "both"), "\"topics\":[\"visits\"],\"prov", "\"topics\":[\"weather\"],\"prov");

        LabelReport report = run(true, bad, good);

        assertThat(report.faulty()).isEqualTo(2);
        assertThat(report.faults().getFirst().toString())
                .startsWith("edited.jsonl: line 1: article ")
                .endsWith("topics: \"weather\" is no topic of this project.");
        assertThat(report.files()).extracting(LabelReport.FileReport::faults).contains(0);
        assertThat(sheets.finished(other.id(), null, 10).sheets()).hasSize(1);
    }

    @Test
    void anArticleThatIsSetAsideTakesNoMoreLabels() throws IOException {
        made.submittedByAll(project, List.of(annotator, test.member(project, Role.ANNOTATOR)));
        Path whole = publish(project, "first");
        List<String> lines = Files.readAllLines(whole.resolve("data.jsonl"));
        run(true, Files.writeString(folder.resolve("one.jsonl"), lines.getFirst() + "\n"));
        ArticleId article =
                sheets.finished(other.id(), null, 1).sheets().getFirst().sheet().article();
        aside.put(other.id(), List.of(article));

        LabelReport report = run(true, whole);

        assertThat(report.sheets()).isZero();
        assertThat(report.faults())
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .startsWith("first/data.jsonl: line 2: article ")
                .endsWith("is set aside here; take it back into work, or leave its labels out.");
        aside.takeBack(other.id(), List.of(article));
        assertThat(run(true, whole).sheets()).isEqualTo(1);
    }

    @Test
    void aLeadBringsInOnlyLabelsOfMembers() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");
        String name = accounts.find(annotator).orElseThrow().name();

        assertThat(run(false, release).faults())
                .singleElement()
                .extracting(Fault::sentence)
                .asString()
                .contains("nobody in this project is called “%s”".formatted(name));

        AccountId member = test.member(other, Role.ANNOTATOR);
        String hers = accounts.find(member).orElseThrow().name();
        LabelReport report = labelImport.run(
                new LabelOrder(other.id(), Map.of(name, hers), false, false, lead), files(release), n -> {});
        assertThat(report.sheets()).isEqualTo(1);
        assertThat(sheets.finished(other.id(), null, 10)
                        .sheets()
                        .getFirst()
                        .sheet()
                        .labeller())
                .isEqualTo(hers);
    }

    @Test
    void labellersWithoutAnAccountGetOneThatNobodyCanSignInTo() throws IOException {
        made.submitted(project, annotator);
        String name = accounts.find(annotator).orElseThrow().name();
        String stranger = "stranger-" + name;
        Path file = edited(publish(project, "first"), "\"labeller\":\"" + name, "\"labeller\":\"" + stranger);

        LabelReport report = run(true, file);

        assertThat(report.made()).containsExactly(stranger);
        var person = accounts.byName(stranger).orElseThrow();
        assertThat(person.active()).isFalse();
        assertThat(memberships.role(person.id(), other.id())).contains(Role.ANNOTATOR);
    }

    @Test
    void lookingWritesNothing() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");

        LabelReport report = labelImport.look(order(true), files(release));

        assertThat(report.sheets()).isEqualTo(1);
        assertThat(report.articles()).isEqualTo(1);
        assertThat(articles.page(other.id(), 0, 10)).isEmpty();
    }

    @Test
    void anArticleThatIsHereWithAnotherTextIsRefused() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");
        run(true, release);
        Path file = edited(release, "Taro Kono.\"", "Taro Kono!\"");

        assertThat(run(true, file).faults())
                .singleElement()
                .extracting(Fault::sentence)
                .asString()
                .contains("the project has this article with another text (from character ");
    }

    @Test
    void predictionsComeInAsProposalsAndAreNobodysLabels() throws IOException {
        made.submitted(project, annotator);
        Path release = publish(project, "first");

        LabelReport report =
                labelImport.run(new LabelOrder(other.id(), Map.of(), false, true, lead), files(release), n -> {});

        assertThat(report.faults()).isEmpty();
        assertThat(report.proposals()).isEqualTo(1);
        assertThat(report.sheets()).isZero();
        assertThat(suggestions.rates(other.id())).singleElement().satisfies(rate -> {
            assertThat(rate.articles()).isEqualTo(1);
            assertThat(rate.labels()).isEqualTo(4);
        });
        assertThat(run(
                                true,
                                edited(
                                        release,
                                        accounts.find(annotator).orElseThrow().name(),
                                        "suggestion"))
                        .proposals())
                .isEqualTo(1);
    }

    @Test
    void labelsOfAnotherToolStandOnTheArticleThatHasTheirText() throws IOException {
        made.submitted(project, annotator);
        AccountId boris = test.member(project, Role.ANNOTATOR);
        String name = accounts.find(boris).orElseThrow().name();
        Files.writeString(folder.resolve("a.txt"), SubmittedSheets.TEXT);
        Files.writeString(
                folder.resolve("a.ann"),
                "T1\tPerson 29 38\tTaro Kono\nN1\tReference T1 Registry:Kono\tKono\nT2\tQuote 8 22\tTies are good,\n"
                        + "R1\tSaidBy Arg1:T2 Arg2:T1\n");
        LabelFiles files = new LabelFiles();
        files.addTool(folder, "brat", StandoffReaders.of("brat").orElseThrow(), LabelMapping.GUESSED, name);

        LabelReport report =
                labelImport.run(new LabelOrder(project.id(), Map.of(), false, false, lead), files, n -> {});

        assertThat(report.faults()).isEmpty();
        assertThat(report.articles()).isZero();
        var sheet = sheets.finished(project.id(), null, 10).sheets().stream()
                .filter(one -> one.sheet().labeller().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.labels().quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo("taro-kono");
            assertThat(quote.type()).isEqualTo(QuoteType.DIRECT);
        });
    }

    @Test
    void anotherToolsTextThatIsNewIsAnArticleWithThatTextAsItsSource() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "One.\n\nTwo.");
        Files.writeString(folder.resolve("a.ann"), "T1\tQuote 6 10\tTwo.\n");
        LabelFiles files = new LabelFiles();
        files.addTool(folder, "brat", StandoffReaders.of("brat").orElseThrow(), LabelMapping.GUESSED, "mary");

        assertThat(labelImport.run(order(true), files, n -> {}).articles()).isEqualTo(1);

        var id = articles.page(other.id(), 0, 10).getFirst().id();
        assertThat(articles.source(id)).asString().isEqualTo("One.\n\nTwo.");
        assertThat(articles.get(id).blocks()).hasSize(2);
    }

    private Path publish(Project from, String name) {
        Path target = folder.resolve(name);
        publishing.publish(new Publishing.Order(from.id(), Recipe.of(ReleaseLabels.ALL), null, target));
        return target;
    }

    private Path edited(Path release, String words, String by) throws IOException {
        String text = Files.readString(release.resolve("data.jsonl"));
        assertThat(text).contains(words);
        return Files.writeString(folder.resolve("edited.jsonl"), text.replace(words, by));
    }

    private LabelOrder order(boolean makes) {
        return new LabelOrder(other.id(), Map.of(), makes, false, makes ? null : lead);
    }

    private LabelReport run(boolean makes, Path... paths) throws IOException {
        return labelImport.run(order(makes), files(paths), n -> {});
    }

    private static LabelFiles files(Path... paths) throws IOException {
        LabelFiles files = new LabelFiles();
        for (Path path : paths)
            assertThat(files.addRecords(path, path.getFileName().toString())).isTrue();
        return files;
    }
}
