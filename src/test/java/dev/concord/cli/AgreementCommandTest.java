package dev.concord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.record.QuoteType;
import dev.concord.record.RecordWriter;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementCommandTest {

    private static final String TEXT =
            "🚢 Harbour towns plan a ferry. “We are ready,” the mayor said. He thanked them.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int agreement(Object... arguments) {
        out.reset();
        err.reset();
        var command = new CommandLine(new AgreementCommand(out, new PrintStream(err, true, UTF_8)));
        command.setErr(new PrintWriter(err, true, UTF_8));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = arguments[i].toString();
        return command.execute(words);
    }

    private String errors() {
        return err.toString(UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(UTF_8));
    }

    private Path file(String name, ArticleRecord... records) throws IOException {
        Path file = folder.resolve(name);
        try (RecordWriter writer = new RecordWriter(Files.newOutputStream(file))) {
            for (ArticleRecord record : records) writer.write(record);
        }
        return file;
    }

    private static ArticleRecord record(int article, @Nullable String labeller, @Nullable Integer sentiment) {
        return record(article, labeller, sentiment, TEXT, "submitted", List.of());
    }

    private static ArticleRecord record(
            int article,
            @Nullable String labeller,
            @Nullable Integer sentiment,
            String text,
            String status,
            List<Quote> quotes) {
        return new ArticleRecord(
                "%016x".formatted(article),
                labeller,
                null,
                text,
                new Meta(null, null, null, null, null, null, null, null, null, "0".repeat(64), null, null),
                List.of(),
                quotes.isEmpty() ? List.of() : List.of(new Mention("m1", words("the mayor"), "mayor")),
                quotes.isEmpty() ? List.of() : List.of(new Speaker("mayor", "The mayor", null, null, null)),
                quotes,
                new Sentiment(sentiment, sentiment == null ? "none" : "point " + sentiment),
                List.of(),
                new Provenance(1, status, null, null, null, null));
    }

    private static Surface words(String words) {
        int start = TEXT.indexOf(words);
        return Surface.of(TEXT, new TextSpan(start, start + words.length()));
    }

    private static Quote quote(String content, @Nullable String speaker) {
        return new Quote(
                "q1", QuoteType.DIRECT, List.of(words(content)), null, "m1", speaker, 1, List.of("visits"), null);
    }

    private List<JsonNode> measures(String layer, String measure, @Nullable String metric) {
        return StreamSupport.stream(json().get("measures").spliterator(), false)
                .filter(found -> found.get("layer").asString().equals(layer)
                        && found.get("measure").asString().equals(measure)
                        && (metric == null || metric.equals(found.get("metric").asString(null))))
                .toList();
    }

    /** Krippendorff (2011). Computing Krippendorff's Alpha-Reliability, case A: α = .095. */
    @Test
    void labelsMadeOfTheOthersDoNotRaisePooledFigures() throws IOException {
        Path people = file(
                "people.jsonl",
                record(1, "anna", 1),
                record(1, "boris", -1),
                record(2, "anna", 0),
                record(2, "boris", 0));
        Path derived = file(
                "derived.jsonl",
                record(1, "gold", 1),
                record(1, "majority", 1),
                record(2, "gold", 0),
                record(2, "majority", 0));
        agreement(people, "--json");
        double before =
                measures("sentiment", "percent", null).getFirst().get("value").asDouble();
        assertThat(agreement(people, derived, "--json")).isZero();
        JsonNode pooled = measures("sentiment", "percent", null).stream()
                .filter(found -> found.get("labellers").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(before).isEqualTo(.5);
        assertThat(pooled.get("value").asDouble()).isEqualTo(before);
    }

    @Test
    void givesWhatTheTextbookGives() throws IOException {
        String[] units = "10 11 01 00 00 01 00 01 00 00".split(" ");
        List<ArticleRecord> first = new ArrayList<>();
        List<ArticleRecord> second = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            first.add(record(i, "anna", units[i].charAt(0) - '0'));
            second.add(record(i, "boris", units[i].charAt(1) - '0'));
        }
        Path one = file("one.jsonl", first.toArray(ArticleRecord[]::new));
        Path other = file("other.jsonl", second.toArray(ArticleRecord[]::new));
        assertThat(agreement(one, other, "--json")).isZero();
        assertThat(errors()).isEmpty();
        assertThat(json().propertyNames()).containsExactly("articles", "labellers", "measures");
        assertThat(json().get("articles").asInt()).isEqualTo(10);
        assertThat(json().get("labellers").toString()).isEqualTo("[\"anna\",\"boris\"]");
        JsonNode alpha = measures("sentiment", "krippendorff_alpha", "nominal").getFirst();
        assertThat(alpha.propertyNames())
                .containsExactly(
                        "layer",
                        "measure",
                        "metric",
                        "labellers",
                        "topic",
                        "value",
                        "low",
                        "high",
                        "n",
                        "why_undefined");
        assertThat(alpha.get("value").asDouble()).isBetween(.095, .0953);
        assertThat(alpha.get("low").asDouble()).isLessThan(.095);
        assertThat(alpha.get("n").asInt()).isEqualTo(10);
        assertThat(alpha.get("labellers").isNull()).isTrue();
        assertThat(alpha.get("why_undefined").isNull()).isTrue();
        JsonNode kappa = measures("sentiment", "cohen_kappa", "nominal").getFirst();
        assertThat(kappa.get("labellers").toString()).isEqualTo("[\"anna\",\"boris\"]");
    }

    @Test
    void comparesQuotesBehindAnEmoji() throws IOException {
        Path file = file(
                "quotes.jsonl",
                record(1, "anna", 1, TEXT, "submitted", List.of(quote("We are ready,", "mayor"))),
                record(1, "boris", 1, TEXT, "submitted", List.of(quote("We are ready", null))));
        assertThat(agreement(file, "--json")).isZero();
        assertThat(measures("quotes", "f1", "exact").getFirst().get("value").asDouble())
                .isZero();
        assertThat(measures("quotes", "f1", "overlap").getFirst().get("value").asDouble())
                .isEqualTo(1);
        // the quote without a speaker has the one of its source mention
        assertThat(measures("attribution", "percent", null)
                        .getFirst()
                        .get("value")
                        .asDouble())
                .isEqualTo(1);
        JsonNode type = measures("quote_type", "krippendorff_alpha", "nominal").getFirst();
        assertThat(type.get("value").isNull()).isTrue();
        assertThat(type.get("why_undefined").asString()).contains("without variation");
    }

    @Test
    void namesEachFaultAndGoesOn() throws IOException {
        Path file = file(
                "faults.jsonl",
                record(1, "anna", 1),
                record(1, "anna", 2),
                record(1, "boris", 1, TEXT + " More.", "submitted", List.of()),
                record(1, "clara", 1));
        Files.writeString(file, Files.readString(file) + "{\"schema\":\n");
        Path none = folder.resolve("none.jsonl");
        assertThat(agreement(file, none, "--json")).isEqualTo(1);
        assertThat(errors().lines())
                .hasSize(4)
                .anyMatch(line ->
                        line.equals(file + ": line 2: Article 0000000000000001 has two records of labeller anna."))
                .anyMatch(line -> line.equals(
                        file + ": line 3: Article 0000000000000001 has another text than at " + file + ", line 1."))
                .anyMatch(line -> line.startsWith(file + ": line 5: not JSON"))
                .anyMatch(line -> line.equals(none + ": There is no such file."));
        assertThat(json().get("labellers").toString()).isEqualTo("[\"anna\",\"clara\"]");
    }

    @Test
    void leavesOutSuggestionsAndUnfinishedSheets() throws IOException {
        Path file = file(
                "some.jsonl",
                record(1, null, null),
                record(1, "anna", 1),
                record(1, "suggestion", -1),
                record(1, "boris", 0, TEXT, "in_progress", List.of()),
                record(1, "clara", 1));
        assertThat(agreement(file, "--json")).isZero();
        assertThat(json().get("labellers").toString()).isEqualTo("[\"anna\",\"clara\"]");
        assertThat(errors()).isEqualTo("Left out: records of sheets that are not submitted (1).\n");
        assertThat(agreement(file, "--json", "--labeller", "anna", "--labeller", "suggestion"))
                .isZero();
        assertThat(json().get("labellers").toString()).isEqualTo("[\"anna\",\"suggestion\"]");
    }

    @Test
    void aTerminalGetsATable() throws IOException {
        Path file = file("table.jsonl", record(1, "anna", 1), record(1, "boris", 0), record(2, "anna", 1));
        assertThat(agreement(file)).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith("2 articles, 2 labellers: anna, boris\n")
                .contains("\nSentiment ")
                .contains("  anna and boris\n")
                .contains("Left out: articles with one label (1).")
                .contains("      –   Neither marked a quote in the articles that both labelled.");
    }

    @Test
    void theSameSeedGivesTheSameIntervals() throws IOException {
        List<ArticleRecord> records = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            records.add(record(i, "anna", i % 3));
            records.add(record(i, "boris", i % 5 == 0 ? 0 : i % 3));
        }
        Path file = file("seed.jsonl", records.toArray(ArticleRecord[]::new));
        agreement(file, "--json", "--seed", "7", "--rounds", "100");
        String first = out.toString(UTF_8);
        agreement(file, "--json", "--seed", "7", "--rounds", "100");
        assertThat(out.toString(UTF_8)).isEqualTo(first);
        agreement(file, "--json", "--seed", "8", "--rounds", "100");
        assertThat(out.toString(UTF_8)).isNotEqualTo(first);
        agreement(file, "--json", "--rounds", "0");
        assertThat(measures("sentiment", "percent", null).getFirst().get("low").isNull())
                .isTrue();
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        assertThat(agreement()).isEqualTo(2);
        assertThat(agreement(file("a.jsonl"), "--rounds", "-1")).isEqualTo(2);
        assertThat(errors()).contains("--rounds must be from 0 to 100000, not -1");
    }
}
