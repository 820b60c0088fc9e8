package dev.concord.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of four words of a text, counted: what benchmarks of article extraction compare. */
record Shingles(Map<List<String>, Integer> counts, int all) {

    private static final int WORDS = 4;

    /** Python's {@code \w+}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) words.add(word.group());
        Map<List<String>, Integer> counts = new HashMap<>();
        int all = words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1);
        for (int i = 0; i < all; i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
        }
        return new Shingles(counts, all);
    }

    /** How much of this text is in the other, 0 to 1; the other way round it is the recall. */
    double precision(Shingles gold) {
        return common(gold) / (double) Math.max(1, all);
    }

    private int common(Shingles other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
