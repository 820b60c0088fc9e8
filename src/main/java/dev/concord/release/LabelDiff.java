package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one kind that one record has, and another of the same article and labeller has not. A label with the
 * same content is the same label, whatever its id; of the others, two with the same id are one that was changed.
 *
 * @param kind mention, quote, sentiment or topics
 */
record LabelDiff(String kind, List<String> added, List<String> removed, List<String> changed) {

    static final List<String> KINDS = List.of("mention", "quote", "sentiment", "topics");

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** By kind; a side that is null has no labels. */
    static List<LabelDiff> between(@Nullable ArticleRecord old, @Nullable ArticleRecord fresh) {
        return List.of(
                labels("mention", mentions(old), mentions(fresh)),
                labels("quote", quotes(old), quotes(fresh)),
                labels(
                        "sentiment",
                        one("sentiment", old == null ? null : old.sentiment()),
                        one("sentiment", fresh == null ? null : fresh.sentiment())),
                labels("topics", topics(old), topics(fresh)));
    }

    private static LabelDiff labels(String kind, Map<String, Object> old, Map<String, Object> fresh) {
        List<Object> gone = new ArrayList<>(old.values());
        List<String> left = new ArrayList<>();
        fresh.forEach((id, label) -> {
            if (!gone.remove(label)) left.add(id);
        });
        List<Object> come = new ArrayList<>(fresh.values());
        List<String> missing = new ArrayList<>();
        old.forEach((id, label) -> {
            if (!come.remove(label)) missing.add(id);
        });
        List<String> changed = left.stream().filter(missing::contains).toList();
        left.removeAll(changed);
        missing.removeAll(changed);
        return new LabelDiff(kind, List.copyOf(left), List.copyOf(missing), changed);
    }

    private static Map<String, Object> one(String kind, @Nullable Object label) {
        return label == null ? Map.of() : Map.of(kind, label);
    }

    /** Records write topics that nobody has set as none: none is no label. */
    private static Map<String, Object> topics(@Nullable ArticleRecord record) {
        return record == null || record.topics().isEmpty() ? Map.of() : one("topics", record.topics());
    }

    private static Map<String, Object> mentions(@Nullable ArticleRecord record) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (record == null) return labels;
        for (Mention mention : record.mentions()) labels.put(mention.id(), content(mention));
        return labels;
    }

    private static Object content(Mention mention) {
        return nullable(mention.surface(), mention.speaker());
    }

    private static Map<String, Object> quotes(@Nullable ArticleRecord record) {
        Map<String, Object> labels = new LinkedHashMap<>();
        if (record == null) return labels;
        Map<String, Surface> sources =
                record.mentions().stream().collect(Collectors.toMap(Mention::id, Mention::surface));
        for (Quote quote : record.quotes()) {
            labels.put(
                    quote.id(),
                    nullable(
                            quote.type(),
                            quote.content(),
                            quote.cue(),
                            quote.source() == null ? null : sources.get(quote.source()),
                            quote.speaker(),
                            quote.sentiment(),
                            quote.topics(),
                            quote.note()));
        }
        return labels;
    }

    private static Object nullable(@Nullable Object... parts) {
        List<Object> content = new ArrayList<>();
        for (Object part : parts) content.add(Objects.requireNonNullElse(part, ""));
        return content;
    }
}
