package dev.concord.agreement;

import dev.concord.annotation.Gold;
import java.util.Map;
import java.util.TreeMap;

/**
 * The finished sheets of one article, as a project's figures need them.
 *
 * @param article labels by labeller; those of a hidden repeat stand under {@link #again}
 * @param facets by which it can be chosen
 * @param sheets of each labeller there
 */
record KeptArticle(LabelledArticle article, Facets facets, Map<String, SheetFacts> sheets) {

    /** No sign-in name has a space in it. */
    private static final String AGAIN = " again";

    /** Under which name the labels of somebody's hidden repeat stand. */
    static String again(String labeller) {
        return labeller + AGAIN;
    }

    /** Whether two who are different people or gold can be compared. */
    boolean takenBy(Choice choice) {
        return choice.takes(facets);
    }

    /** What each of the chosen labellers said, gold too; hidden repeats are left out. */
    LabelledArticle first(Choice choice) {
        return article.only(name -> !name.endsWith(AGAIN) && takes(choice, name, name));
    }

    /** What each of the chosen labellers said who did it twice, by {@link #again} the second time. */
    LabelledArticle twice(Choice choice) {
        TreeMap<String, LabelSet> twice = new TreeMap<>();
        article.labels().forEach((name, labels) -> {
            LabelSet second = article.labels().get(again(name));
            if (second != null && takes(choice, name, name) && takes(choice, name, again(name))) {
                twice.put(name, labels);
                twice.put(again(name), second);
            }
        });
        return new LabelledArticle(article.id(), article.length(), article.words(), twice);
    }

    private boolean takes(Choice choice, String labeller, String key) {
        SheetFacts facts = sheets.get(key);
        return facts != null && choice.takes(labeller, labeller.equals(Gold.LABELLER), facts);
    }
}
