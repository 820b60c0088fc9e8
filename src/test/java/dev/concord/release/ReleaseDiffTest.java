package dev.concord.release;

import static dev.concord.release.Told.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDiffTest {

    @TempDir
    private Path old;

    @TempDir
    private Path fresh;

    private static final ArticleRecord FIRST =
            article(1).by("anna").names("Taro Kono", "taro-kono").feels(1).record();
    private static final ArticleRecord SECOND =
            article(2).by("anna").names("Taro Kono", "taro-kono").record();

    @Test
    void sameLinesDifferInNothing() throws IOException {
        write(old, List.of(FIRST, SECOND));
        write(fresh, List.of(FIRST, SECOND));
        DiffTotals totals = ReleaseDiff.between(old, fresh);
        assertThat(totals.isEmpty()).isTrue();
        assertThat(totals.byKind()).containsOnlyKeys(LabelDiff.KINDS);
    }

    @Test
    void tellsWhatCameWentAndChanged() throws IOException {
        write(old, List.of(FIRST, SECOND));
        ArticleRecord changed = article(2)
                .by("anna")
                .names("Taro Kono", "kono-yohei")
                .names("Moscow", null)
                .record();
        write(fresh, List.of(changed, article(3).by("anna").record()));
        DiffTotals totals = ReleaseDiff.between(old, fresh);
        assertThat(totals.articlesRemoved()).containsExactly(FIRST.id());
        assertThat(totals.articlesAdded()).containsExactly("%016x".formatted(3));
        assertThat(totals.articlesChanged()).isEmpty();
        assertThat(counted(totals.byKind(), "mention")).isEqualTo("+1 -1 ~1");
        assertThat(counted(totals.byKind(), "sentiment")).isEqualTo("+0 -1 ~0");
        assertThat(counted(totals.byPerson().getOrDefault("anna", Map.of()), "record"))
                .isEqualTo("+1 -1 ~0");
    }

    @Test
    void anotherLabellerOfAnArticleLeavesTheArticleAsItIs() throws IOException {
        ArticleRecord boris = article(1).by("boris").record();
        write(old, List.of(boris));
        write(fresh, List.of(FIRST, boris));
        DiffTotals totals = ReleaseDiff.between(old, fresh);
        assertThat(totals.articlesAdded()).isEmpty();
        assertThat(totals.articlesChanged()).isEmpty();
        assertThat(counted(totals.byKind(), "record")).isEqualTo("+1 -0 ~0");
        assertThat(totals.byPerson()).containsOnlyKeys("anna");
    }

    @Test
    void aLineThatDiffersAndIsNoRecordIsNamedWithItsFile() throws IOException {
        write(old, List.of(FIRST));
        Path data = fresh.resolve("data.jsonl");
        write(fresh, List.of(FIRST));
        Files.writeString(data, Files.readString(data).replace("\"Taro Kono\"", "\"Taro Kano\""));
        assertThatThrownBy(() -> ReleaseDiff.between(old, fresh))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("data.jsonl, line 1: ")
                .hasMessageContaining("m1");
    }

    private static String counted(Map<String, DiffTotals.Count> counts, String kind) {
        DiffTotals.Count count = Objects.requireNonNull(counts.get(kind));
        return "+%d -%d ~%d".formatted(count.added(), count.removed(), count.changed());
    }

    private static void write(Path folder, List<ArticleRecord> records) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("data.jsonl"));
                RecordWriter writer = new RecordWriter(out)) {
            for (ArticleRecord record : records) writer.write(record);
        }
    }
}
