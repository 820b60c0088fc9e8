package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class ReleaseCheckStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets made;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    Path folder;

    @BeforeEach
    void aReleaseWasPublished() {
        Project project = test.project();
        for (int i = 0; i < 2; i++) made.submitted(project, test.member(project, Role.ANNOTATOR));
        Release release =
                publishing.publish(Order.of(project.id(), ReleaseLabels.ALL, test.member(project, Role.LEAD)));
        folder = releases.folder(release);
    }

    @Test
    void whatWasWrittenIsFoundAsItWasWritten() {
        assertThat(ReleaseCheck.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"data.jsonl", "schema.json", "README.md", "CHANGES.md", "diff.json", "labels.svg"})
    void aFileThatIsMissingLongerOrChangedIsNamed(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve(name), changed);
        assertThat(told()).contains(name + ": its SHA-256 is not the one of the manifest: its content was changed.");
        Files.write(folder.resolve(name), new byte[bytes.length + 1]);
        assertThat(told()).anyMatch(line -> line.startsWith(name + ": it has "));
        Files.delete(folder.resolve(name));
        assertThat(told()).contains(name + ": it is missing.");
    }

    @Test
    void whatWasLaidBesideIsNamed() throws IOException {
        Files.writeString(folder.resolve("test.jsonl"), "");
        assertThat(told()).containsExactly("test.jsonl: it is not in the manifest.");
    }

    @Test
    void aFolderWithoutAManifestIsNoRelease() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{}");
        assertThat(told()).containsExactly("manifest.json: it lists no files, or no scheme.");
        Files.writeString(folder.resolve("manifest.json"), "{");
        assertThat(told()).containsExactly("manifest.json: it is not JSON.");
        Files.delete(folder.resolve("manifest.json"));
        assertThat(told()).containsExactly("manifest.json: it is missing; a folder without it is no release.");
    }

    /** Whoever changes a file may change the manifest too: then the records themselves must still hold together. */
    @Test
    void recordsThatDoNotHoldTogetherAreNamedWithTheirLine() throws IOException {
        forge(data -> data.replaceFirst("\"Taro Kono\",\"speaker", "\"Tara Kono\",\"speaker"));
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("data.jsonl: line 1: article ")
                .contains("Tara Kono");
    }

    @Test
    void aLabelOutsideTheSchemeIsNamed() throws IOException {
        forge(data -> data.replaceFirst("\"topics\":\\[\"visits\"]", "\"topics\":[\"weather\"]"));
        assertThat(told()).singleElement().asString().contains("line 1", "“weather” is no topic.");
    }

    @Test
    void linesOutOfOrderOrTwiceAreNamed() throws IOException {
        forge(data -> {
            List<String> lines = data.lines().toList();
            return lines.getLast() + "\n" + lines.getFirst() + "\n" + lines.getFirst() + "\n";
        });
        assertThat(told())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("data.jsonl: line 2: ") && line.endsWith("is out of order."))
                .anyMatch(line -> line.startsWith("data.jsonl: line 3: ") && line.contains("is there twice"));
    }

    @Test
    void countsThatAreNotThoseOfTheRecordsAreTold() throws IOException {
        forge(data -> data.lines().findFirst().orElseThrow() + "\n");
        assertThat(told()).containsExactly("manifest.json: its counts are not those of the records.");
    }

    /** As it was before releases counted their splits. */
    @Test
    void aReleaseThatStatesFewerCountsIsSound() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        String before = Files.readString(manifest);
        String older = before.replaceFirst("(?s)\"splits\" : \\[.*?\\],\\s*\"labellers\"", "\"labellers\"");
        assertThat(older).isNotEqualTo(before);
        Files.writeString(manifest, older);
        assertThat(told()).isEmpty();
        Files.writeString(manifest, older.replaceFirst("\"counts\"", "\"account\""));
        assertThat(told()).containsExactly("manifest.json: its counts are not those of the records.");
    }

    @Test
    void aRecordOfAnotherSplitIsNamed() throws IOException {
        forge(data -> data.replaceFirst("\"split\":null", "\"split\":\"test\""));
        assertThat(told()).singleElement().asString().endsWith("says it is of the split test.");
    }

    @Test
    void aManifestCannotPointOutOfTheFolder() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"labels.svg\"", "\"../labels.svg\""));
        assertThat(told())
                .contains(
                        "manifest.json: it lists “../labels.svg”, which is no name of a file in this folder.",
                        "labels.svg: it is not in the manifest.");
    }

    /** Changes the records, and the manifest so that their checksum is right again. */
    private void forge(UnaryOperator<String> change) throws IOException {
        Path data = folder.resolve("data.jsonl");
        long bytes = Files.size(data);
        String sha256 = ReleaseCheck.sha256(data);
        String changed = change.apply(Files.readString(data));
        assertThat(changed).isNotEqualTo(Files.readString(data));
        Files.writeString(data, changed);
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace(sha256, ReleaseCheck.sha256(data))
                        .replace("\"bytes\" : " + bytes, "\"bytes\" : " + Files.size(data)));
    }

    private List<String> told() {
        return ReleaseCheck.of(folder).stream().map(ReleaseFault::toString).toList();
    }
}
