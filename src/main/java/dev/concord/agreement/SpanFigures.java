package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import dev.concord.agreement.Study.Sheet;
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
        overlaps.article(
                pooled.size(),
                pooled.stream().mapToInt(sheet -> spans.apply(sheet).size()).sum());
        inWords.article(
                words,
                pooled.stream().map(sheet -> covered.apply(sheet.labels())).toList());
    }

    /** One article's labels by two. */
    Alignment pair(int one, int other, List<Extent> first, List<Extent> second) {
        Alignment alignment = Alignment.of(first, second);
        int exact = 0;
        int matching = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (pair.exact()) exact++;
            if (pair.matches()) matching++;
        }
        overlaps.pair(one, other, 1, first.size() + second.size(), exact, matching);
        return alignment;
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
