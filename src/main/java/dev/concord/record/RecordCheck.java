package dev.concord.record;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What must hold inside one record, whatever the scheme. */
final class RecordCheck {

    static final Set<String> SPLITS = Set.of("train", "validation", "test");
    static final Set<String> STATES = Set.of("open", "in_progress", "submitted", "returned", "skipped");

    static final String HALF = "there is half a character, which UTF-8 cannot write.";

    private final ArticleRecord article;
    private final CodePoints points;
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> mentions = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private RecordCheck(ArticleRecord article, CodePoints points) {
        this.article = article;
        this.points = points;
    }

    /** @throws RecordFault at the first thing that does not hold */
    static void check(ArticleRecord article, CodePoints points) {
        new RecordCheck(article, points).run();
    }

    private void run() {
        if (article.split() != null && !SPLITS.contains(article.split())) {
            throw fault(null, "split", null, "\"%s\" is none of train, validation, test.".formatted(article.split()));
        }
        String status = article.provenance().status();
        if (status != null && !STATES.contains(status)) {
            throw fault(null, "provenance.status", null, "\"%s\" is no state of a sheet.".formatted(status));
        }
        text();
        blocks();
        for (Speaker speaker : article.speakers()) unique(speakers, speaker.id(), "speakers");
        for (int i = 0; i < article.mentions().size(); i++) {
            mention(article.mentions().get(i), i);
        }
        for (int i = 0; i < article.quotes().size(); i++) {
            quote(article.quotes().get(i), i);
        }
    }

    private void text() {
        if (points.half() >= 0) throw fault(null, "text", points.fromUtf16(points.half()), HALF);
    }

    private void blocks() {
        for (int i = 0; i < article.blocks().size(); i++) {
            var block = article.blocks().get(i);
            String field = "blocks[" + i + "]";
            if (block.rawStart() < 0 || block.rawEnd() < block.rawStart()) {
                throw fault(null, field, null, "raw_start and raw_end are not in order.");
            }
            if ((block.span() == null) != (block.kind() == BlockKind.CAPTION)) {
                throw fault(null, field, null, "a caption, and nothing else, has no place in the text.");
            }
            if (block.span() != null) span(block.span(), null, () -> field);
        }
    }

    /** A field's path is said only where something is wrong: there are millions of labels. */
    private void mention(Mention mention, int i) {
        unique(labels, mention.id(), "mentions");
        mentions.add(mention.id());
        surface(mention.surface(), mention.id(), () -> "mentions[%d]".formatted(i));
        known(speakers, mention.speaker(), mention.id(), () -> "mentions[%d].speaker".formatted(i), "speakers");
    }

    private void quote(Quote quote, int i) {
        unique(labels, quote.id(), "quotes");
        List<Surface> content = quote.content();
        if (content.isEmpty())
            throw fault(quote.id(), "quotes[%d].content".formatted(i), null, "a quote needs a span.");
        for (int k = 0; k < content.size(); k++) {
            int piece = k;
            surface(content.get(k), quote.id(), () -> "quotes[%d].content[%d]".formatted(i, piece));
        }
        if (quote.cue() != null) surface(quote.cue(), quote.id(), () -> "quotes[%d].cue".formatted(i));
        known(mentions, quote.source(), quote.id(), () -> "quotes[%d].source".formatted(i), "mentions");
        known(speakers, quote.speaker(), quote.id(), () -> "quotes[%d].speaker".formatted(i), "speakers");
    }

    private void surface(Surface surface, String label, Supplier<String> field) {
        TextSpan span = surface.span();
        span(span, label, field);
        if (surface.text().length() != span.length() || !article.text().startsWith(surface.text(), span.start())) {
            throw fault(
                    label,
                    field.get(),
                    points.fromUtf16(span.start()),
                    "the text reads “%s” there, not “%s”."
                            .formatted(shown(span.in(article.text())), shown(surface.text())));
        }
    }

    private void span(TextSpan span, @Nullable String label, Supplier<String> field) {
        int length = article.text().length();
        if (span.end() > length) {
            int end = points.length() + span.end() - length;
            String outside = "outside the text, which has %d characters.".formatted(points.length());
            throw fault(label, field.get(), end, outside);
        }
        if (span.length() == 0) throw fault(label, field.get(), points.fromUtf16(span.start()), "the span is empty.");
        int split = splits(span.start()) ? span.start() : splits(span.end()) ? span.end() : -1;
        if (split >= 0) {
            throw fault(label, field.get(), points.fromUtf16(split) - 1, "the span cuts a character in two.");
        }
    }

    private boolean splits(int at) {
        String text = article.text();
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private void unique(Set<String> seen, String id, String field) {
        if (!seen.add(id)) throw fault(id, field, null, "two have this id.");
    }

    private void known(Set<String> ids, @Nullable String id, String label, Supplier<String> field, String where) {
        if (id != null && !ids.contains(id)) {
            throw fault(label, field.get(), null, "“%s” is not among the record's %s.".formatted(id, where));
        }
    }

    private RecordFault fault(@Nullable String label, String field, @Nullable Integer offset, String sentence) {
        return new RecordFault(article.id(), label, field, offset, sentence);
    }

    private static String shown(String words) {
        return words.codePointCount(0, words.length()) <= 40
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 40)) + "…";
    }
}
