package dev.concord.agreement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One article with what each labeller said of it.
 *
 * @param length of its text, in UTF-16 units
 * @param words of its text
 * @param labels by labeller
 */
public record LabelledArticle(String id, int length, int words, SortedMap<String, LabelSet> labels) {

    public LabelledArticle {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The same article with some of its labellers. */
    LabelledArticle only(Predicate<String> labellers) {
        TreeMap<String, LabelSet> some = new TreeMap<>(labels);
        some.keySet().removeIf(labellers.negate());
        return new LabelledArticle(id, length, words, some);
    }
}
