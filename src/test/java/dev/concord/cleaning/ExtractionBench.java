package dev.concord.cleaning;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how much of the bodies of verified pages is kept: {@code main(FOLDER)}, where the folder holds
 * {@code gold.jsonl} (id, body) and {@code html/ID.html.gz}. Four-word shingles, counted per page and averaged, as
 * benchmarks of article extraction do.
 */
final class ExtractionBench {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private ExtractionBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> gold = Files.readAllLines(folder.resolve("gold.jsonl"));
        double precision = 0;
        double recall = 0;
        for (String line : gold) {
            JsonNode page = JsonMapper.shared().readTree(line);
            String kept = body(folder.resolve("html/" + page.get("id").asString() + ".html.gz"));
            Map<List<String>, Integer> wanted = shingles(page.get("body").asString());
            Map<List<String>, Integer> found = shingles(kept);
            int both = wanted.entrySet().stream()
                    .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
                    .sum();
            precision += both / (double) Math.max(1, sum(found));
            recall += both / (double) Math.max(1, sum(wanted));
        }
        precision /= gold.size();
        recall /= gold.size();
        System.out.printf(
                "%d pages  precision %.3f  recall %.3f  F1 %.3f%n",
                gold.size(), precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static String body(Path page) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            CleanArticle article = ArticleCleaner.clean(in.readAllBytes(), "page.html");
            return article.blocks().stream()
                    .filter(block -> block.kind() == BlockKind.BODY || block.kind() == BlockKind.SUBHEAD)
                    .map(block -> block.text() == null ? "" : block.text().in(article.text()))
                    .collect(joining("\n\n"));
        } catch (CleaningFault nothing) {
            return "";
        }
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) words.add(word.group());
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
            shingles.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
        }
        return shingles;
    }

    private static int sum(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
