package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import dev.concord.agreement.Prepared.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where labellers see mentions, or quotes: F1, and agreement word by word. */
final class SpanFigures {

    private final Overlaps overlaps;
    private final WordCoding inWords;

    SpanFigures(Rows rows, Labellers labellers, Layer layer, String label) {
        Wording words = new Wording("article", "articles", "a sheet");
        overlaps = new Overlaps(
                rows, labellers, layer, words, "Neither marked a " + label + " in the articles that both labelled.");
        inWords = new WordCoding(rows, labellers, layer, words);
    }

    /** One article's labels by all who are pooled. */
    void article(
            int words, List<Sheet> pooled, Function<Sheet, List<Extent>> spans, Function<LabelSet, Extent> covered) {
        if (pooled.isEmpty()) return;
        int marked = 0;
        List<Extent> byWords = new ArrayList<>(pooled.size());
        for (Sheet sheet : pooled) {
            marked += spans.apply(sheet).size();
            byWords.add(covered.apply(sheet.labels()));
        }
        overlaps.article(pooled.size(), marked);
        inWords.article(words, byWords);
    }

    /** One article's labels by two. */
    void pair(int one, int other, Alignment alignment) {
        int exact = 0;
        int matching = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.exact()) exact++;
            if (pair.matches()) matching++;
        }
        overlaps.pair(one, other, alignment.marked(), exact, matching);
    }

    List<Figure> pooled() {
        List<Figure> figures = new ArrayList<>(overlaps.pooled());
        figures.add(inWords.figure());
        return figures;
    }

    List<Figure> of(Pair pair) {
        return overlaps.of(pair);
    }
}
