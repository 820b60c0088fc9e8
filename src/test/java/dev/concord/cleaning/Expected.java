package dev.concord.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page should give, written as a person would: {@code key: value} lines, a blank line, the text. A key that is
 * left out is null; {@code caption} may come several times; {@code subhead} names the lines of the text that are one.
 */
record Expected(
        @Nullable String fault,
        @Nullable String headline,
        @Nullable String dek,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable String published,
        @Nullable String dateline,
        @Nullable String language,
        @Nullable String url,
        List<String> authors,
        List<String> subheads,
        List<String> captions,
        String text) {

    static Expected read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int blank = lines.indexOf("");
        List<String> keys = blank < 0 ? lines : lines.subList(0, blank);
        String text = blank < 0
                ? ""
                : String.join("\n", lines.subList(blank + 1, lines.size())).strip();
        return new Expected(
                one(keys, "fault"),
                one(keys, "headline"),
                one(keys, "dek"),
                one(keys, "outlet"),
                one(keys, "place"),
                one(keys, "published"),
                one(keys, "dateline"),
                one(keys, "language"),
                one(keys, "url"),
                all(keys, "author"),
                all(keys, "subhead"),
                all(keys, "caption"),
                text);
    }

    static Expected of(CleanArticle article) {
        ArticleMeta meta = article.meta();
        List<String> subheads = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (CleanBlock block : article.blocks()) {
            if (block.kind() == BlockKind.SUBHEAD && block.text() != null) {
                subheads.add(block.text().in(article.text()));
            }
            if (block.kind() == BlockKind.CAPTION) {
                captions.add(normal(block.raw().in(article.raw())));
            }
        }
        return new Expected(
                null,
                meta.headline(),
                meta.dek(),
                meta.outlet(),
                meta.place(),
                meta.published() == null ? null : meta.published().toString(),
                day(meta.dateline()),
                meta.language(),
                meta.url(),
                meta.authors(),
                subheads,
                captions,
                article.text());
    }

    private static @Nullable String day(@Nullable MonthDay day) {
        return day == null ? null : "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static String normal(String raw) {
        return new MappedText.Builder()
                .add(
                        raw.replaceAll("<[^>]*>", ""),
                        0,
                        raw.replaceAll("<[^>]*>", "").length())
                .build()
                .text();
    }

    private static @Nullable String one(List<String> lines, String key) {
        List<String> all = all(lines, key);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<String> all(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .toList();
    }
}
