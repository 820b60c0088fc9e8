package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.text.Shingles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell the same story. Two do, and with them whoever tells the same as either:
 *
 * <ul>
 *   <li>where one names the other as {@code meta.duplicate_of}, or a lead has said that they tell the same;
 *   <li>whose texts have half of their runs of three words in common ({@link Shingles}, an estimate by 64 hashes), on
 *       whatever day;
 *   <li>which were published on the same day, and have an eighth of these runs in common, or half of the words of the
 *       shorter headline and at least three (words of four letters and more; single signs of Chinese or Japanese).
 * </ul>
 *
 * Memory per article: some 500 bytes.
 */
final class Stories {

    private static final double SAME_EVENT = .125;
    private static final double SAME_HEADLINE = .5;
    private static final int SHARED_WORDS = 3;
    private static final int BAND = 2;
    /** So many of those with the same hashes are looked at, or a thousand copies would be a million looks. */
    private static final int LOOKS = 50;

    private record Told(
            String id,
            @Nullable String repeats,
            @Nullable Long group,
            @Nullable LocalDate day,
            int[] headline,
            int[] hashes) {}

    private final List<Told> articles = new ArrayList<>();
    private int[] parent = {};

    /** @param group what a lead has said it tells the same as, or null */
    void add(ArticleRecord article, @Nullable Long group) {
        var meta = article.meta();
        IntStream.Builder words = IntStream.builder();
        if (meta.headline() != null) Shingles.words(meta.headline(), 4, words::add);
        articles.add(new Told(
                article.id(),
                meta.duplicateOf(),
                group,
                meta.published(),
                words.build().sorted().distinct().toArray(),
                Shingles.minHash(article.text())));
    }

    /** The id of the story of each article: the least of the ids of its articles. */
    Map<String, String> byArticle() {
        parent = IntStream.range(0, articles.size()).toArray();
        joinRepeats();
        for (int band = 0; band < Shingles.SIZE; band += BAND) joinNearDuplicates(band);
        joinDays();
        Map<Integer, String> least = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            least.merge(root(i), articles.get(i).id, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        Map<String, String> stories = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) stories.put(articles.get(i).id, String.valueOf(least.get(root(i))));
        return stories;
    }

    private void joinRepeats() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < parent.length; i++) places.put(articles.get(i).id, i);
        Map<Long, Integer> groups = new HashMap<>();
        // two that repeat a third, which is not here, repeat each other
        for (int i = 0; i < parent.length; i++) {
            Told told = articles.get(i);
            if (told.repeats != null) joinFirst(places, told.repeats, i);
            if (told.group != null) joinFirst(groups, told.group, i);
        }
    }

    private <K> void joinFirst(Map<K, Integer> firsts, K key, int place) {
        Integer first = firsts.putIfAbsent(key, place);
        if (first != null) join(first, place);
    }

    /** Sorts by a pair of hashes: texts that have much in common have some pair in common. */
    private void joinNearDuplicates(int band) {
        long[] keys = new long[parent.length];
        for (int i = 0; i < keys.length; i++) {
            int[] hashes = articles.get(i).hashes;
            int hash = hashes[band] * 31 + hashes[band + 1];
            keys[i] = ((long) hash << 32) | i;
        }
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            for (int j = i - 1; j >= 0 && j >= i - LOOKS && keys[j] >> 32 == keys[i] >> 32; j--) {
                int one = (int) keys[i];
                int other = (int) keys[j];
                if (root(one) != root(other) && likeness(one, other) >= Shingles.NEAR_DUPLICATE) join(one, other);
            }
        }
    }

    private void joinDays() {
        Map<LocalDate, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            LocalDate day = articles.get(i).day;
            if (day != null) days.computeIfAbsent(day, key -> new ArrayList<>()).add(i);
        }
        for (List<Integer> day : days.values()) {
            for (int i = 1; i < day.size(); i++) {
                for (int j = 0; j < i; j++) joinSameEvent(day.get(i), day.get(j));
            }
        }
    }

    private void joinSameEvent(int one, int other) {
        if (root(one) == root(other)) return;
        if (likeness(one, other) >= SAME_EVENT
                || sameHeadline(articles.get(one).headline, articles.get(other).headline)) join(one, other);
    }

    private static boolean sameHeadline(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) shared++;
            if (one[i] < other[j]) i++;
            else j++;
        }
        return shared >= SHARED_WORDS && shared >= SAME_HEADLINE * Math.min(one.length, other.length);
    }

    private double likeness(int one, int other) {
        return Shingles.likeness(articles.get(one).hashes, articles.get(other).hashes);
    }

    private int root(int place) {
        int at = place;
        while (parent[at] != at) at = parent[at] = parent[parent[at]];
        return at;
    }

    private void join(int one, int other) {
        parent[root(one)] = root(other);
    }
}
