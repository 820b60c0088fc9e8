package dev.concord.annotation;

import dev.concord.corpus.Article;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.BlockKind;
import dev.concord.record.Surface;
import dev.concord.scheme.Gap;
import dev.concord.scheme.Scheme;
import dev.concord.text.Quotations;
import dev.concord.text.TextSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sheet lacks.
 *
 * @param words where it is, as the article has it; null for what the whole article lacks
 */
record Missing(Gap gap, @Nullable String words) {

    /** Fewer words between quotation marks are a name or a title and no quote. */
    private static final int WORDS_OF_A_QUOTE = 4;

    private static final int EXCERPT = 60;

    /** What is missing of that which the scheme requires, in the order of {@link Gap} and of the text. */
    static List<Missing> required(Scheme scheme, Article article, Labels labels) {
        List<Missing> missing = new ArrayList<>();
        if (scheme.forbids(Gap.QUOTATION)) missing.addAll(quotations(article, labels.quotes()));
        if (scheme.forbids(Gap.SOURCE)) {
            labels.quotes().stream()
                    .filter(quote -> quote.source() == null)
                    .forEach(quote -> missing.add(new Missing(
                            Gap.SOURCE, brief(quote.content().getFirst().text()))));
        }
        if (scheme.forbids(Gap.SENTIMENT) && labels.sentiment() == null) missing.add(new Missing(Gap.SENTIMENT, null));
        if (scheme.forbids(Gap.TOPICS)
                && labels.topics() == null
                && !scheme.topics().isEmpty()) {
            missing.add(new Missing(Gap.TOPICS, null));
        }
        return missing;
    }

    private static List<Missing> quotations(Article article, List<Quote> quotes) {
        String text = article.text();
        BitSet quoted = new BitSet(text.length());
        quotes.stream()
                .flatMap(quote -> quote.content().stream())
                .map(Surface::span)
                .forEach(span -> quoted.set(span.start(), span.end()));
        List<Missing> missing = new ArrayList<>();
        for (Block block : article.blocks()) {
            TextSpan paragraph = block.span();
            if (paragraph == null || block.kind() == BlockKind.HEADLINE) continue;
            for (TextSpan inner : Quotations.in(text, paragraph)) {
                int next = quoted.nextSetBit(inner.start());
                boolean taken = next >= 0 && next < inner.end();
                if (taken || !hasWords(inner.in(text))) continue;
                missing.add(new Missing(Gap.QUOTATION, brief(inner.in(text))));
            }
        }
        return missing;
    }

    private static boolean hasWords(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int found = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            boolean word = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
            if (word && ++found >= WORDS_OF_A_QUOTE) return true;
        }
        return false;
    }

    private static String brief(String words) {
        String line = words.strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    /** Why a sheet with these cannot be submitted: how many of each, and where the first is. */
    static String sentence(List<Missing> missing) {
        return missing.stream()
                .collect(Collectors.groupingBy(Missing::gap, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .collect(Collectors.joining(
                        " ", "This sheet cannot be submitted yet, for this project asks for more. ", ""));
    }

    private static String line(Gap gap, List<Missing> all) {
        String first = all.getFirst().words();
        if (first == null) return gap.words() + ".";
        return all.size() == 1
                ? "%s: “%s”.".formatted(gap.words(), first)
                : "%s, %d times: first “%s”.".formatted(gap.words(), all.size(), first);
    }
}
