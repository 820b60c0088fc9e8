package dev.concord.agreement;

import dev.concord.agreement.Figures.Group;
import dev.concord.annotation.Gold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;

/** Takes the figures of the articles of a project, group by group. */
final class Taking {

    /** More would not be read on one screen; the largest are taken. */
    private static final int MOST_GROUPS = 60;

    /** That a filter offers. */
    private static final int MOST_VALUES = 500;

    private final Choice choice;
    private final Cut cut;
    private final StudyOptions options;
    private final Map<String, Pile> piles = new TreeMap<>();
    private final TreeSet<String> labellers = new TreeSet<>();
    private final TreeSet<String> outlets = new TreeSet<>();
    private final TreeSet<LocalDate> weeks = new TreeSet<>();
    private int articles;
    private int compared;
    private int sheets;

    Taking(Choice choice, Cut cut, StudyOptions options) {
        this.choice = choice;
        this.cut = cut;
        this.options = options;
    }

    /** Gold is made from the others' labels, so it stays out; beside one labeller it is what is compared. */
    private StudyOptions options() {
        return switch (cut) {
            case PAIRS -> (people() > 1 ? options : options.withApart(List.of())).withPairs(true);
            // the two who are compared are the only ones in each study
            case PEOPLE, AGAIN, GOLD -> options.withApart(List.of());
            default -> people() > 1 ? options : options.withApart(List.of());
        };
    }

    private boolean whole() {
        return cut == Cut.WHOLE || cut == Cut.PAIRS;
    }

    private List<Measure> measures(Study study) {
        return cut == Cut.PAIRS ? study.measures() : study.pooled();
    }

    private long people() {
        return labellers.stream().filter(name -> !name.equals(Gold.LABELLER)).count();
    }

    /** The articles of a group while they come in. */
    private static final class Pile {
        final Study study;
        int articles;

        Pile(StudyOptions options) {
            study = new Study(options);
        }
    }

    /** @param progress told the share that is done, 0 to 1 */
    Figures of(Collection<KeptArticle> kept, Instant at, DoubleConsumer progress) {
        var grouping = new Grouping(choice, cut);
        kept.forEach(this::count);
        StudyOptions studied = options();
        // without a sheet, too, each figure says why it is undefined
        if (whole()) piles.put(Grouping.EVERYBODY, new Pile(studied));
        int seen = 0;
        for (KeptArticle article : kept) {
            grouping.each(article, (group, compared) -> add(group, compared, studied));
            if (++seen % 1000 == 0) progress.accept(.3 * seen / kept.size());
        }
        List<Map.Entry<String, Pile>> most = largest();
        List<Group> groups = new ArrayList<>();
        for (var pile : most) {
            Study study = pile.getValue().study;
            groups.add(new Group(pile.getKey(), pile.getValue().articles, study.labellers(), measures(study)));
            progress.accept(.3 + .7 * groups.size() / most.size());
        }
        return new Figures(
                at,
                articles,
                compared,
                sheets,
                List.copyOf(labellers),
                outlets.stream().limit(MOST_VALUES).toList(),
                weeks.descendingSet().stream().limit(MOST_VALUES).toList(),
                groups,
                piles.size() - most.size());
    }

    private void count(KeptArticle kept) {
        if (!kept.takenBy(choice)) return;
        LabelledArticle chosen = kept.first(choice);
        labellers.addAll(chosen.labels().keySet());
        Facets facets = kept.facets();
        if (facets.outlet() != null) outlets.add(facets.outlet());
        if (facets.week() != null) weeks.add(facets.week());
        long people = chosen.labels().keySet().stream()
                .filter(name -> !name.equals(Gold.LABELLER))
                .count();
        if (people == 0) return;
        articles++;
        sheets += (int) people;
        if (people > 1) compared++;
    }

    private void add(String group, List<LabelledArticle> comparisons, StudyOptions studied) {
        int labels = comparisons.getFirst().labels().size();
        if (labels == 0 || (labels < 2 && !whole())) return;
        Pile pile = piles.computeIfAbsent(group, key -> new Pile(studied));
        comparisons.forEach(pile.study::add);
        pile.articles++;
    }

    /** In the order in which they are shown. */
    private List<Map.Entry<String, Pile>> largest() {
        Comparator<Map.Entry<String, Pile>> byName = Map.Entry.comparingByKey();
        List<Map.Entry<String, Pile>> all = new ArrayList<>(piles.entrySet());
        switch (cut) {
            // the newest weeks
            case WEEKS -> all.sort(byName.reversed());
            case GUIDELINES -> all.sort(Comparator.comparingInt(pile -> Integer.parseInt(pile.getKey())));
            default ->
                all.sort(Comparator.comparingInt((Map.Entry<String, Pile> pile) -> -pile.getValue().articles)
                        .thenComparing(byName));
        }
        List<Map.Entry<String, Pile>> most = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_GROUPS)));
        if (cut == Cut.WEEKS || cut == Cut.PEOPLE || cut == Cut.GOLD || cut == Cut.AGAIN) most.sort(byName);
        return most;
    }
}
