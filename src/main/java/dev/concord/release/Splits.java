package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.release.SplitPlan.ByDate;
import dev.concord.release.SplitPlan.ByRatio;
import dev.concord.shell.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deals the {@linkplain Stories stories} of a release into splits, whole.
 *
 * <p>By ratio: stories come in the order of the SHA-256 of the seed and their id; each goes where most articles are
 * missing yet from the split's share, first of the story's topic (where topics are asked for), then of all. A story's
 * topic is the one that most of its records name. By date: a story goes by its latest day, so that nothing a model is
 * trained on tells what it is tested on.
 */
final class Splits {

    private final SplitPlan plan;
    private final Map<String, Long> together;
    private final Stories stories = new Stories();
    private final Map<String, @Nullable LocalDate> days = new TreeMap<>();
    private final Map<String, Map<String, Integer>> topics = new HashMap<>();

    /** @param together articles of which a lead has said that they tell the same: the number of their group */
    Splits(SplitPlan plan, Map<String, Long> together) {
        this.plan = plan;
        this.together = together;
    }

    /** Takes the records of one article. */
    void add(List<ArticleRecord> article) {
        ArticleRecord first = article.getFirst();
        stories.add(first, together.get(first.id()));
        days.put(first.id(), first.meta().published());
        if (!(plan instanceof ByRatio ratio) || !ratio.byTopic()) return;
        Map<String, Integer> said = new TreeMap<>();
        for (ArticleRecord record : article) {
            record.topics().forEach(topic -> said.merge(topic, 2, Integer::sum));
            record.quotes().stream()
                    .map(Quote::topics)
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(topic -> said.merge(topic, 1, Integer::sum));
        }
        topics.put(first.id(), said);
    }

    /** Articles that were told together. */
    private record Story(String id, List<String> articles) {}

    /**
     * The split of each article.
     *
     * @throws Refusal if it is by date and stories state none
     */
    Map<String, String> byArticle() {
        Map<String, Story> all = new TreeMap<>();
        stories.byArticle()
                .forEach((article, story) -> all.computeIfAbsent(story, id -> new Story(id, new ArrayList<>()))
                        .articles
                        .add(article));
        Map<String, String> splits = new HashMap<>();
        switch (plan) {
            case ByDate cut -> byDate(cut, List.copyOf(all.values()), splits);
            case ByRatio ratio -> byLot(ratio, List.copyOf(all.values()), splits);
        }
        return splits;
    }

    private void byDate(ByDate cut, List<Story> all, Map<String, String> splits) {
        List<String> undated = new ArrayList<>();
        for (Story story : all) {
            LocalDate last = story.articles.stream()
                    .map(days::get)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (last == null) undated.addAll(story.articles);
            else story.articles.forEach(article -> splits.put(article, split(cut, last)));
        }
        if (undated.isEmpty()) return;
        throw new Refusal(
                Refusal.Kind.CONFLICT,
                "Nothing was released. %d %s no date of publication and cannot be split by date, such as article %s. Leave them out with a first day (from), or split by ratio."
                        .formatted(
                                undated.size(),
                                undated.size() == 1 ? "article states" : "articles state",
                                undated.getFirst()));
    }

    private static String split(ByDate cut, LocalDate day) {
        if (!day.isBefore(cut.test())) return "test";
        return cut.validation() != null && !day.isBefore(cut.validation()) ? "validation" : "train";
    }

    private void byLot(ByRatio ratio, List<Story> all, Map<String, String> splits) {
        Map<String, Share> strata = new HashMap<>();
        Share whole = new Share(ratio);
        for (Story story : all) {
            strata.computeIfAbsent(topic(story), topic -> new Share(ratio)).articles += story.articles.size();
            whole.articles += story.articles.size();
        }
        List<Story> drawn = all.stream()
                .sorted(Comparator.comparing(story -> lot(ratio.seed(), story.id)))
                .toList();
        for (Story story : drawn) {
            Share own = Objects.requireNonNull(strata.get(topic(story)));
            int best = 0;
            for (int i = 1; i < 3; i++) {
                double more = own.missing(i) - own.missing(best);
                if (Math.abs(more) < 1e-6) more = whole.missing(i) - whole.missing(best);
                if (more > 1e-6) best = i;
            }
            own.dealt[best] += story.articles.size();
            whole.dealt[best] += story.articles.size();
            for (String article : story.articles) splits.put(article, SplitPlan.NAMES.get(best));
        }
    }

    /** What a stratum has, and has given to each split. */
    private static final class Share {
        private final ByRatio ratio;
        private final int[] dealt = new int[3];
        private int articles;

        Share(ByRatio ratio) {
            this.ratio = ratio;
        }

        double missing(int split) {
            double share = ratio.shares().get(split);
            return share == 0 ? Double.NEGATIVE_INFINITY : share * articles - dealt[split];
        }
    }

    private String topic(Story story) {
        Map<String, Integer> said = new TreeMap<>();
        story.articles.forEach(article -> topics.getOrDefault(article, Map.of())
                .forEach((topic, times) -> said.merge(topic, times, Integer::sum)));
        return said.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String lot(long seed, String story) {
        byte[] words = (seed + "\n" + story).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(ReleaseFolder.sha256().digest(words));
    }
}
