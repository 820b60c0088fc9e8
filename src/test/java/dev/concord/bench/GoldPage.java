package dev.concord.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with what people found in it.
 *
 * @param title null where the set does not know it
 * @param published an ISO day; null where the set does not know it
 */
record GoldPage(
        String id,
        byte[] html,
        String body,
        @Nullable String title,
        @Nullable String published) {

    /** Reads {@code gold.jsonl} (id, body, title, published) and {@code html/ID.html.gz} of a folder. */
    static List<GoldPage> in(Path folder) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode page = JsonMapper.shared().readTree(line);
            String id = page.get("id").asString();
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("html").resolve(id + ".html.gz")))) {
                pages.add(new GoldPage(
                        id,
                        in.readAllBytes(),
                        page.get("body").asString(),
                        text(page, "title"),
                        text(page, "published")));
            }
        }
        return pages;
    }

    private static @Nullable String text(JsonNode page, String key) {
        String value = page.path(key).asString("");
        return value.isBlank() ? null : value;
    }

    String markup() {
        return new String(html, UTF_8);
    }

    /** The page as scrapers that know nothing of it leave it: every text node a line, scripts and styles left out. */
    byte[] dump() {
        StringBuilder dump = new StringBuilder();
        Jsoup.parse(markup()).nodeStream(TextNode.class).forEach(node -> {
            String line = node.text().strip();
            if (!line.isEmpty()) dump.append(line).append('\n');
        });
        return dump.toString().getBytes(UTF_8);
    }
}
