package dev.concord.adjudication;

import dev.concord.annotation.Change;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as one draws it into the text: {@code [q:…]} a quote, {@code [c:…]} its cue, {@code [m:…]} a mention and
 * {@code [m=taro-kono:…]} one with its speaker. Quotes and cues belong together in order; the source of all is the first
 * mention.
 */
public final class Marked {

    private record Mark(String kind, @Nullable String speaker, TextSpan span) {}

    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private QuoteType type = QuoteType.DIRECT;
    private @Nullable Integer tone;
    private List<String> about = List.of();
    private @Nullable Sentiment sentiment;
    private @Nullable List<String> topics;

    private Marked(String drawn) {
        StringBuilder plain = new StringBuilder();
        Deque<Object[]> open = new ArrayDeque<>();
        for (int i = 0; i < drawn.length(); i++) {
            char c = drawn.charAt(i);
            if (c == '[') {
                int colon = drawn.indexOf(':', i);
                String[] head = drawn.substring(i + 1, colon).split("=");
                open.push(new Object[] {head[0], head.length > 1 ? head[1] : null, plain.length()});
                i = colon;
            } else if (c == ']') {
                Object[] mark = open.pop();
                marks.add(
                        new Mark((String) mark[0], (String) mark[1], new TextSpan((Integer) mark[2], plain.length())));
            } else {
                plain.append(c);
            }
        }
        text = plain.toString();
    }

    public static Marked of(String drawn) {
        return new Marked(drawn);
    }

    /** The type of its quotes. */
    public Marked type(QuoteType its) {
        type = its;
        return this;
    }

    /** The sentiment of its quotes. */
    public Marked tone(@Nullable Integer its) {
        tone = its;
        return this;
    }

    /** The topics of its quotes. */
    public Marked about(String... its) {
        about = List.of(its);
        return this;
    }

    /** Of the whole article. */
    public Marked sentiment(int value, String label) {
        sentiment = new Sentiment(value, label);
        return this;
    }

    /** Of the whole article. */
    public Marked topics(String... its) {
        topics = List.of(its);
        return this;
    }

    public String text() {
        return text;
    }

    /** The operations that make this sheet. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Mark> mentions = of('m');
        for (int i = 0; i < mentions.size(); i++) {
            changes.add(new Change.PutMention(
                    new Mention("m" + (i + 1), surface(mentions.get(i)), mentions.get(i).speaker)));
        }
        List<Mark> cues = of('c');
        List<Mark> quotes = of('q');
        for (int i = 0; i < quotes.size(); i++) {
            changes.add(new Change.PutQuote(new Quote(
                    "q" + (i + 1),
                    type,
                    List.of(surface(quotes.get(i))),
                    i < cues.size() ? surface(cues.get(i)) : null,
                    mentions.isEmpty() ? null : "m1",
                    null,
                    tone,
                    about,
                    null)));
        }
        if (sentiment != null) changes.add(new Change.PutSentiment(sentiment));
        if (topics != null) changes.add(new Change.PutTopics(topics));
        return changes;
    }

    private List<Mark> of(char kind) {
        return marks.stream()
                .filter(mark -> mark.kind.charAt(0) == kind)
                .sorted((a, b) -> a.span.compareTo(b.span))
                .toList();
    }

    private Surface surface(Mark mark) {
        return Surface.of(text, mark.span);
    }
}
