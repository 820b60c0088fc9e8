package dev.concord.release;

import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code README.md}: says to people and to dataset hubs what a release is. Its words stand in {@code card.md}. */
final class DatasetCard {

    static final String NAME = "README.md";

    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    private final ReleaseFacts facts;
    private final ReleaseCounts counts;

    private DatasetCard(ReleaseFacts facts, ReleaseCounts counts) {
        this.facts = facts;
        this.counts = counts;
    }

    /** @param agreement of its annotators, in Markdown */
    static String of(ReleaseFacts facts, ReleaseCounts counts, String agreement) {
        Map<String, String> words = new DatasetCard(facts, counts).words();
        words.put("agreement", agreement);
        return GAP.matcher(template())
                .replaceAll(
                        gap -> Matcher.quoteReplacement(Objects.requireNonNull(words.get(gap.group(1)), gap.group())));
    }

    private static String template() {
        try (InputStream card = DatasetCard.class.getResourceAsStream("card.md")) {
            return new String(Objects.requireNonNull(card).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        facts(words);
        numbers(words);
        files(words);
        scheme(words);
        tables(words);
        Guideline guideline = facts.guideline();
        words.put("guideline_version", guideline == null ? "" : ", version " + guideline.version());
        words.put("guideline", guideline == null ? "None was written." : lowered(guideline.markdown()));
        return words;
    }

    private void facts(Map<String, String> words) {
        // JSON's strings are YAML's double-quoted ones
        words.put(
                "pretty_name",
                JsonMapper.shared().writeValueAsString(facts.project().name()));
        words.put("name", line(facts.project().name()));
        words.put("project", facts.project().slug());
        words.put("number", String.valueOf(facts.number()));
        words.put("until", counts.last() == null ? "not known" : counts.last().toString());
        words.put("software", facts.software());
        words.put("licence", facts.recipe().licence());
        words.put("labels", RecipeText.labels(facts.recipe()));
        words.put("filter", RecipeText.filter(facts.recipe().filter()));
        words.put("majority", RecipeText.majority(facts.recipe()));
        words.put("split", RecipeText.split(facts.recipe()));
        words.put("names", RecipeText.names(facts.recipe()));
        words.put("rights", rights());
        words.put("parties", names(facts.scheme().parties(), Scheme.Party::name, " and "));
    }

    private void numbers(Map<String, String> words) {
        words.put("articles", String.valueOf(counts.articles()));
        words.put("records", String.valueOf(counts.records()));
        words.put("mentions", String.valueOf(counts.mentions()));
        words.put("quotes", String.valueOf(counts.quotes()));
        words.put("size", size(counts.records()));
        words.put("published", published(counts.earliest(), counts.latest()));
        words.put("languages", counted(counts.languages()));
        words.put("outlets", counted(counts.outlets()));
        words.put("by_quote_type", counted(counts.quoteTypes()));
        words.put(
                "languages_yaml",
                counts.languages().isEmpty()
                        ? ""
                        : counts.languages().keySet().stream()
                                .map(language -> "- " + language + "\n")
                                .collect(Collectors.joining("", "language:\n", "")));
    }

    private String rights() {
        return facts.recipe().licence().equals(Recipe.UNKNOWN)
                ? "The rights in the texts are their publishers'; no licence is stated here because none is known."
                : "The labels come under the licence named above, as far as whoever released them may give it; the rights in the texts are their publishers'.";
    }

    /** The files of records with the splits that hubs know; a release in one file is all train to them. */
    private void files(Map<String, String> words) {
        StringBuilder yaml = new StringBuilder();
        List<String> loaded = new ArrayList<>();
        counts.splits().forEach((split, by) -> {
            if (by.records == 0) return;
            boolean whole = split.equals(DataFiles.WHOLE);
            yaml.append("  - split: %s\n    path: %s.jsonl\n".formatted(whole ? "train" : split, split));
            loaded.add("\"%s\": \"%s.jsonl\"".formatted(whole ? "train" : split, split));
        });
        words.put("files_yaml", yaml.toString());
        words.put("data_files", "{" + String.join(", ", loaded) + "}");
        words.put("first_file", counts.splits().containsKey(DataFiles.WHOLE) ? "data.jsonl" : "train.jsonl");
        words.put(
                "by_split",
                CardTable.rows(counts.splits().entrySet().stream()
                        .map(each -> List.of(
                                "`" + each.getKey() + ".jsonl`",
                                "" + each.getValue().articles,
                                "" + each.getValue().records))));
    }

    private void scheme(Map<String, String> words) {
        words.put(
                "topics_scheme",
                CardTable.rows(
                        facts.scheme().topics().stream().map(topic -> List.of("`" + topic.id() + "`", topic.name()))));
        words.put(
                "scale",
                CardTable.rows(facts.scheme().sentiment().stream()
                        .map(grade ->
                                List.of(String.valueOf(grade.value()), "`" + grade.label() + "`", grade.name()))));
        words.put("quote_types", names(facts.scheme().quoteTypes(), Scheme.QuoteType::id, ", "));
    }

    private void tables(Map<String, String> words) {
        words.put(
                "by_labeller",
                CardTable.rows(counts.labellers().entrySet().stream()
                        .map(each -> List.of(
                                each.getKey(),
                                "" + each.getValue().records,
                                "" + each.getValue().mentions,
                                "" + each.getValue().quotes))));
        var grades = facts.scheme().sentiment().stream().map(Scheme.Grade::label);
        words.put(
                "by_sentiment",
                CardTable.byLabeller(
                        Stream.concat(grades, Stream.of("unlabelled")).toList(),
                        counts.labellers(),
                        by -> by.sentiment));
        words.put(
                "by_topic",
                CardTable.byLabeller(
                        facts.scheme().topics().stream().map(Scheme.Topic::id).toList(),
                        counts.labellers(),
                        by -> by.topics));
    }

    /** The guideline's headings, two levels down, so that they stand below the card's. */
    private static String lowered(String markdown) {
        StringBuilder lowered = new StringBuilder();
        boolean code = false;
        for (String line : markdown.strip().lines().toList()) {
            if (line.startsWith("```")) code = !code;
            boolean heading = !code && line.matches("#{1,4} .*");
            lowered.append(heading ? "##" : "").append(line).append('\n');
        }
        return lowered.toString().strip();
    }

    private static String published(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null) return "not stated";
        return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
    }

    private static String counted(Map<String, Long> counts) {
        if (counts.isEmpty()) return "none known";
        return counts.entrySet().stream()
                .map(each -> line(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static <T> String names(List<T> all, Function<T, String> name, String between) {
        return all.stream().map(name).map(DatasetCard::line).collect(Collectors.joining(between));
    }

    /** The size classes of dataset hubs. */
    private static String size(long records) {
        if (records < 1_000) return "n<1K";
        if (records < 10_000) return "1K<n<10K";
        if (records < 100_000) return "10K<n<100K";
        return records < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
    }

    private static String line(String words) {
        return CardTable.cell(words);
    }
}
