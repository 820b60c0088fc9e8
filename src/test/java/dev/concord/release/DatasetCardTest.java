package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.account.ProjectId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.SchemeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DatasetCardTest {

    private static final Scheme SCHEME = Scheme.between(new Party("RU", "Russia"), new Party("JP", "Japan"));

    @Test
    void itsHeaderIsYamlThatHubsRead() {
        var header = new Yaml()
                .<Map<String, Object>>load(card("Ties: \"RU\" | JP", null, "en").split("---\n")[1]);
        assertThat(header)
                .containsEntry("pretty_name", "Ties: \"RU\" | JP")
                .containsEntry("language", List.of("en"))
                .containsEntry("license", "unknown")
                .containsEntry("size_categories", List.of("n<1K"));
    }

    @Test
    void leavesTheLanguageOutWhereNoneIsKnown() {
        assertThat(new Yaml().<Map<String, Object>>load(card("Ties", null, null).split("---\n")[1]))
                .containsKey("license")
                .doesNotContainKey("language");
    }

    @Test
    void countsWhatEachLabellerSaid() {
        assertThat(card("Ties", null, "en"))
                .contains("| articles | 1 |", "| records (article × labeller) | 2 |", "| published | 2017-08-07 |")
                .contains("| labeller | hostile | negative | neutral | positive | very_positive | none | unlabelled |")
                .contains("| anna | 0 | 0 | 0 | 1 | 0 | 0 | 0 |", "| boris | 0 | 0 | 0 | 0 | 0 | 0 | 1 |")
                .contains("| labeller | peace_treaty | visits | economic_cooperation |", "| anna | 0 | 1 | 0 |");
    }

    @Test
    void fillsEveryGapAndNoneInTheGuideline() {
        String card = card(
                "A | B <script>", "# Manual\n\nWrite {{name}} for $1.\n\n```\n# not a heading\n```\n### Cases\n", "en");
        assertThat(card)
                .contains("# A \\| B &lt;script>, release 3")
                .contains("## Guideline, version 4\n\n### Manual\n\nWrite {{name}} for $1.")
                .contains("```\n# not a heading\n```\n##### Cases");
        assertThat(card.replace("{{name}} for", "")).doesNotContain("{{");
    }

    private static String card(String name, @Nullable String guideline, @Nullable String language) {
        ReleaseCounts counts = new ReleaseCounts();
        counts.add(line("anna", language, new Sentiment(1, "positive"), List.of("visits")));
        counts.add(line("boris", language, null, List.of()));
        return DatasetCard.of(
                new ReleaseFacts(
                        new Project(new ProjectId(1), "ties", name, new SchemeId(1)),
                        3,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Recipe.of(ReleaseLabels.ALL),
                        SCHEME,
                        guideline == null ? null : new Guideline(4, guideline, "", Instant.EPOCH),
                        "0.1.0",
                        null),
                counts,
                "Not measured.\n");
    }

    private static ArticleRecord line(
            String labeller, @Nullable String language, @Nullable Sentiment sentiment, List<String> topics) {
        var meta = new Meta(
                null,
                null,
                "TASS",
                null,
                LocalDate.of(2017, 8, 7),
                null,
                language,
                null,
                null,
                "0".repeat(64),
                "1",
                null);
        return new ArticleRecord(
                "0".repeat(16),
                labeller,
                null,
                "Text",
                meta,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sentiment,
                topics,
                Provenance.NONE);
    }
}
