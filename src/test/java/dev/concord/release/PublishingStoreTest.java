package dev.concord.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing.Order;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
class PublishingStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets made;

    @Autowired
    Sheets sheets;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    JdbcTemplate database;

    @Value("${concord.exports}")
    Path exports;

    @TempDir
    Path folder;

    Project project;
    AccountId lead;
    AccountId annotator;

    @BeforeEach
    void aProjectHasPeople() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        annotator = test.member(project, Role.ANNOTATOR);
    }

    @Test
    void aReleaseHoldsWhatWasSubmittedAndSaysWhatItIs() throws IOException {
        submitted(annotator);
        submitted(test.member(project, Role.ANNOTATOR));
        labelled(annotator);

        Release release = publish();

        assertThat(release)
                .returns(1, Release::number)
                .returns(2L, Release::records)
                .returns(lead, Release::by)
                .returns(project.slug() + "-v1", Release::folder);
        assertThat(releases.of(project.id(), Integer.MAX_VALUE, 10)).containsExactly(release);
        JsonNode manifest = JsonMapper.shared().readTree(releases.manifest(release));
        assertThat(manifest.at("/counts/records").asInt()).isEqualTo(2);
        assertThat(manifest.at("/counts/quotes").asInt()).isEqualTo(2);
        assertThat(manifest.at("/counts/labellers/0/sentiment/positive").asInt())
                .isEqualTo(1);
        assertThat(manifest.at("/guideline/version").asInt()).isEqualTo(1);
        assertThat(releases.files(release))
                .extracting(ReleaseFile::name)
                .containsExactly(
                        "data.jsonl",
                        "schema.json",
                        "diff.json",
                        "CHANGES.md",
                        "labels.svg",
                        "README.md",
                        "manifest.json");
        for (ReleaseFile file : releases.files(release)) {
            byte[] bytes = Files.readAllBytes(releases.path(release, file));
            assertThat(bytes).hasSize((int) file.bytes());
            assertThat(HexFormat.of().formatHex(ReleaseFolder.sha256().digest(bytes)))
                    .isEqualTo(file.sha256());
        }
    }

    @Test
    void aReleaseThatIsBrokenOffLeavesNothingAndCanBeStartedAgain() throws IOException {
        for (int i = 0; i < 3; i++) submitted(annotator);
        Order order = Order.of(project.id(), ReleaseLabels.ALL, lead);

        assertThatThrownBy(() -> publishing.publish(order, written -> {
                    if (written == 2) throw new Refusal(Refusal.Kind.CONFLICT, "Cancelled: nothing was released.");
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cancelled: nothing was released.");

        assertThat(releases.of(project.id(), Integer.MAX_VALUE, 10)).isEmpty();
        try (Stream<Path> left = Files.list(exports)) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().contains(project.slug()));
        }
        assertThat(publish().number()).isEqualTo(1);
    }

    @Test
    void everyLineValidatesAndEverySpanReadsInCodePoints() throws IOException {
        for (int i = 0; i < 3; i++) submitted(annotator);
        Path written = releases.folder(publish());
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(written.resolve("schema.json")));

        List<String> lines = Files.readAllLines(written.resolve("data.jsonl"));

        assertThat(lines).hasSize(3).isSorted().allSatisfy(line -> {
            assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
            JsonNode read = JsonMapper.shared().readTree(line);
            int[] points = read.get("text").asString().codePoints().toArray();
            for (JsonNode span :
                    List.of(read.at("/mentions/0"), read.at("/quotes/0/content/0"), read.at("/quotes/0/cue"))) {
                int start = span.get("start").asInt();
                assertThat(new String(points, start, span.get("end").asInt() - start))
                        .isEqualTo(span.get("text").asString());
            }
            assertThat(read.at("/speakers/0/role").asString()).isEqualTo("Foreign Minister of Japan");
            assertThat(read.at("/quotes/0/speaker").asString()).isEqualTo("taro-kono");
            assertThat(read.at("/provenance/status").asString()).isEqualTo("submitted");
        });
    }

    @Test
    void theSameStateGivesTheSameBytes() throws IOException {
        submitted(annotator);
        Release first = publish();
        Release second = publish();
        assertThat(second.number()).isEqualTo(2);
        for (String name : List.of("data.jsonl", "schema.json")) {
            assertThat(releases.folder(second).resolve(name))
                    .hasSameBinaryContentAs(releases.folder(first).resolve(name));
        }
        assertThat(releases.of(project.id(), 2, 10)).containsExactly(first);
    }

    /** More than a page, and what is submitted while it is written belongs to the next release. */
    @Test
    void aReleaseIsOfOneMoment() throws IOException {
        for (int i = 0; i < 101; i++) submitted(annotator);
        SheetId late = labelled(annotator);

        Release release = publishing.publish(order(), records -> {
            if (records == 1)
                CompletableFuture.runAsync(() -> sheets.submit(late)).join();
        });

        assertThat(release.records()).isEqualTo(101);
        assertThat(publish().records()).isEqualTo(102);
    }

    @Test
    void nothingSubmittedIsNothingToRelease() {
        labelled(annotator);
        assertRefused(
                order(),
                "No sheet of “%s” is submitted yet, so there is nothing to release.".formatted(project.name()));
        assertRefused(
                Order.of(project.id(), ReleaseLabels.GOLD, lead),
                "There are no gold labels in “%s” yet, so there is nothing to release.".formatted(project.name()));
    }

    @Test
    void aLabelThatNoLongerFitsItsTextStopsTheRelease() {
        SheetId sheet = submitted(annotator);
        byte[] labels = Objects.requireNonNull(database.queryForObject(
                "select content from label_pack where sheet_id = ?", byte[].class, sheet.value()));
        String others = new String(labels, StandardCharsets.UTF_8).replace("Taro", "Tara");
        database.update(
                "update label_pack set content = ? where sheet_id = ?",
                others.getBytes(StandardCharsets.UTF_8),
                sheet.value());
        String article = Objects.requireNonNull(
                        sheets.finished(project.id(), null, 1).next())
                .articleKey();
        String labeller = sheets.get(sheet).labeller();
        assertRefused(
                order(),
                "Nothing was released. Labels of %s, article %s, label m1, mentions[0] at 28: the text reads “Taro Kono” there, not “Tara Kono”."
                        .formatted(labeller, article));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        submitted(annotator);
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused(
                into(file),
                "Nothing was released. Cannot write %s: it is there already, and not empty.".formatted(file));
        assertRefused(
                into(folder),
                "Nothing was released. Cannot write %s: it is there already, and not empty.".formatted(folder));
        assertThatThrownBy(() -> publishing.publish(into(file.resolve("release"))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Nothing was released. Cannot write " + file.resolve("release"));
        assertThat(file).hasContent("mine");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aReleaseMayGoIntoAnyEmptyFolder() throws IOException {
        submitted(annotator);
        Release release = publishing.publish(into(folder.resolve("out")));
        assertThat(releases.folder(release)).isEqualTo(folder.resolve("out")).isNotEmptyDirectory();
        assertThat(publish().number()).isEqualTo(2);
    }

    @Test
    void aFolderOfThatNameIsNeverTouched() throws IOException {
        submitted(annotator);
        Path stray = Files.createDirectories(exports.resolve(project.slug() + "-v1"));
        Files.writeString(stray.resolve("data.jsonl"), "older");
        assertThat(publish().number()).isEqualTo(2);
        assertThat(stray.resolve("data.jsonl")).hasContent("older");
    }

    @Test
    void whatStopsHalfwayLeavesNothing() throws IOException {
        submitted(annotator);
        assertThatThrownBy(() -> publishing.publish(order(), records -> {
                    throw new IllegalStateException("the lights went out");
                }))
                .hasMessage("the lights went out");
        assertThat(traces()).isEmpty();
        assertThat(publish().number()).isEqualTo(1);
    }

    @Test
    void onlyOneIsWrittenAtATime() throws IOException {
        submitted(annotator);
        List<Throwable> second = new ArrayList<>();
        publishing.publish(order(), records -> {
            try {
                CompletableFuture.runAsync(() -> publishing.publish(order())).join();
            } catch (CompletionException e) {
                second.add(e.getCause());
            }
        });
        assertThat(second)
                .singleElement()
                .isInstanceOf(Refusal.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("A release is being written just now. Try again when it is done.");
        assertThat(traces()).hasSize(1);
    }

    @Test
    void aChangedFileIsNotHandedOut() throws IOException {
        submitted(annotator);
        Release release = publish();
        Path data = releases.folder(release).resolve("data.jsonl");
        Files.writeString(data, Files.readString(data) + "\n");
        assertThatThrownBy(() -> releases.file(release, "data.jsonl"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("data.jsonl of release 1 in ")
                .hasMessageEndingWith(" was changed after it was written, and is not handed out.");
        Files.write(releases.folder(release).resolve("manifest.json"), "{}".getBytes(UTF_8));
        assertThatThrownBy(() -> releases.file(release, "schema.json"))
                .hasMessageStartingWith("manifest.json of release 1");
    }

    private void assertRefused(Order order, String sentence) {
        assertThatThrownBy(() -> publishing.publish(order))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
        assertThat(releases.of(project.id(), Integer.MAX_VALUE, 10)).isEmpty();
        assertThat(traces()).isEmpty();
    }

    private List<Path> traces() {
        try (Stream<Path> all = Files.list(Files.createDirectories(exports))) {
            return all.filter(path -> path.getFileName().toString().matches("\\.?" + project.slug() + "-v.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Order order() {
        return Order.of(project.id(), ReleaseLabels.ALL, lead);
    }

    private Order into(Path target) {
        return new Order(project.id(), Recipe.of(ReleaseLabels.ALL), null, target);
    }

    private Release publish() {
        return publishing.publish(order());
    }

    private SheetId submitted(AccountId by) {
        return made.submitted(project, by);
    }

    private SheetId labelled(AccountId by) {
        return made.labelled(project, by);
    }
}
