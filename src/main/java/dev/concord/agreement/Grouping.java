package dev.concord.agreement;

import dev.concord.annotation.Gold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Divides articles into the groups of a {@link Cut}, each with those of its labels that are compared in it. */
final class Grouping {

    /** The group of all people together, where each is compared with herself or with gold. */
    static final String EVERYBODY = "";

    /** What has no outlet, no topic or no version. */
    static final String NONE = "";

    private static final String PERSON = "person";
    private static final String OTHER = "other";

    private final Choice choice;
    private final Cut cut;

    Grouping(Choice choice, Cut cut) {
        this.choice = choice;
        this.cut = cut;
    }

    /** Gives an article once for each group it is in; in groups of people once for each two who are compared. */
    void each(KeptArticle kept, BiConsumer<String, List<LabelledArticle>> sink) {
        if (!kept.takenBy(choice)) return;
        Facets facets = kept.facets();
        switch (cut) {
            case WHOLE, PAIRS -> sink.accept(EVERYBODY, List.of(kept.first(choice)));
            case OUTLETS -> sink.accept(facets.outlet() == null ? NONE : facets.outlet(), List.of(kept.first(choice)));
            case WEEKS ->
                sink.accept(facets.week() == null ? NONE : facets.week().toString(), List.of(kept.first(choice)));
            case TOPICS -> topics(kept, sink);
            case GUIDELINES -> versions(kept, sink);
            case PEOPLE -> others(kept, sink);
            case GOLD -> gold(kept.first(choice), sink);
            case AGAIN -> again(kept.twice(choice), sink);
        }
    }

    private void topics(KeptArticle kept, BiConsumer<String, List<LabelledArticle>> sink) {
        List<LabelledArticle> article = List.of(kept.first(choice));
        Set<String> topics = kept.facets().topics();
        if (topics.isEmpty()) sink.accept(NONE, article);
        topics.forEach(topic -> sink.accept(topic, article));
    }

    private void versions(KeptArticle kept, BiConsumer<String, List<LabelledArticle>> sink) {
        for (int version : kept.facets().guidelines()) {
            if (choice.guideline() != null && choice.guideline() != version) continue;
            sink.accept(String.valueOf(version), List.of(kept.first(choice.withGuideline(version))));
        }
    }

    /** A chosen person is compared with everybody, chosen or not. */
    private void others(KeptArticle kept, BiConsumer<String, List<LabelledArticle>> sink) {
        LabelledArticle article = kept.first(choice.withLabellers(Set.of()));
        for (String person : article.labels().keySet()) {
            if (person.equals(Gold.LABELLER)) continue;
            if (!choice.labellers().isEmpty() && !choice.labellers().contains(person)) continue;
            List<LabelledArticle> pairs = new ArrayList<>();
            for (String other : article.labels().keySet()) {
                if (other.equals(person) || other.equals(Gold.LABELLER)) continue;
                pairs.add(pair(article, person, other));
            }
            if (!pairs.isEmpty()) sink.accept(person, pairs);
        }
    }

    private static void gold(LabelledArticle article, BiConsumer<String, List<LabelledArticle>> sink) {
        if (!article.labels().containsKey(Gold.LABELLER)) return;
        List<LabelledArticle> all = new ArrayList<>();
        for (String person : article.labels().keySet()) {
            if (person.equals(Gold.LABELLER)) continue;
            all.add(pair(article, person, Gold.LABELLER));
            sink.accept(person, List.of(all.getLast()));
        }
        if (!all.isEmpty()) sink.accept(EVERYBODY, all);
    }

    private static void again(LabelledArticle twice, BiConsumer<String, List<LabelledArticle>> sink) {
        List<LabelledArticle> all = new ArrayList<>();
        for (String person : twice.labels().keySet()) {
            if (!twice.labels().containsKey(KeptArticle.again(person))) continue;
            all.add(pair(twice, person, KeptArticle.again(person)));
            sink.accept(person, List.of(all.getLast()));
        }
        if (!all.isEmpty()) sink.accept(EVERYBODY, all);
    }

    private static LabelledArticle pair(LabelledArticle article, String person, String other) {
        SortedMap<String, LabelSet> two = new TreeMap<>();
        two.put(PERSON, article.labels().get(person));
        two.put(OTHER, article.labels().get(other));
        return new LabelledArticle(article.id(), article.length(), article.words(), two);
    }
}
