package dev.concord.agreement;

import dev.concord.agreement.SharedQuotes.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article whose labels have been laid beside each other: the costly part of adding it to a study, and one that needs
 * nothing of the study, so that several can be prepared at once.
 *
 * @param sheets by labeller's name; those whose pooled figures are taken are marked so
 * @param mentions alignments of each two, in the order (0,1), (0,2), …, (1,2), …
 * @param quotes likewise
 * @param shared the quotes of those who are pooled, by {@link SharedQuotes}
 */
record Prepared(
        LabelledArticle article,
        List<Sheet> sheets,
        List<Sheet> pooled,
        List<Alignment> mentions,
        List<Alignment> quotes,
        List<int[]> shared) {

    /** What one labeller said of it. */
    record Sheet(String name, LabelSet labels, List<Extent> contents) {}

    static Prepared of(LabelledArticle article, Set<String> apart) {
        List<Sheet> sheets = new ArrayList<>();
        List<Sheet> pooled = new ArrayList<>();
        for (Map.Entry<String, LabelSet> entry : article.labels().entrySet()) {
            List<Extent> contents = new ArrayList<>();
            for (LabelledQuote quote : entry.getValue().quotes()) contents.add(quote.content());
            Sheet sheet = new Sheet(entry.getKey(), entry.getValue(), contents);
            sheets.add(sheet);
            if (!apart.contains(entry.getKey())) pooled.add(sheet);
        }
        List<Alignment> mentions = new ArrayList<>();
        List<Alignment> quotes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0, a = 0; i < sheets.size(); i++) {
            Sheet one = sheets.get(i);
            boolean counts = !apart.contains(one.name);
            for (int j = i + 1, b = a + (counts ? 1 : 0); j < sheets.size(); j++) {
                Sheet other = sheets.get(j);
                mentions.add(Alignment.of(one.labels.mentions(), other.labels.mentions()));
                Alignment alignment = Alignment.of(one.contents, other.contents);
                quotes.add(alignment);
                if (apart.contains(other.name)) continue;
                if (counts) addLinks(links, a, one, b, other, alignment);
                b++;
            }
            if (counts) a++;
        }
        int[] sizes = new int[pooled.size()];
        for (int i = 0; i < sizes.length; i++) sizes[i] = pooled.get(i).contents.size();
        return new Prepared(article, sheets, pooled, mentions, quotes, SharedQuotes.of(sizes, links));
    }

    private static void addLinks(List<Link> links, int a, Sheet one, int b, Sheet other, Alignment alignment) {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (!pair.matches()) continue;
            int start = one.contents.get(pair.first()).start();
            int otherStart = other.contents.get(pair.second()).start();
            links.add(new Link(a, b, pair, Math.min(start, otherStart)));
        }
    }
}
