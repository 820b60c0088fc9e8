package dev.concord.agreement.ui;

import dev.concord.agreement.Cut;
import java.util.Locale;

/** The pages of the screen. */
enum Division {
    OVERVIEW("Overview", Cut.WHOLE),
    PAIRS("Pairs", Cut.PAIRS),
    PEOPLE("People", Cut.PEOPLE),
    GOLD("Gold", Cut.GOLD),
    AGAIN("Repeats", Cut.AGAIN),
    OUTLETS("Outlets", Cut.OUTLETS),
    TOPICS("Topics", Cut.TOPICS),
    GUIDELINES("Guideline", Cut.GUIDELINES),
    WEEKS("Weeks", Cut.WEEKS);

    final String title;
    final Cut cut;

    Division(String title, Cut cut) {
        this.title = title;
        this.cut = cut;
    }

    /** As the address has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows all articles at once. */
    boolean whole() {
        return this == OVERVIEW || this == PAIRS;
    }

    static Division of(String word) {
        for (Division division : values()) if (division.word().equals(word)) return division;
        return OVERVIEW;
    }

    String about() {
        return switch (this) {
            case OVERVIEW -> "Every figure over all labellers, pooled over articles.";
            case PAIRS -> "Each two labellers on the articles that both finished.";
            case PEOPLE -> "Each person against all others who finished the same articles, taken pair by pair.";
            case GOLD ->
                "Each person against gold that is settled. Gold is made from people's labels, so read it as how"
                        + " far each is from what was settled, not as independent agreement.";
            case AGAIN -> "Each person against herself, on articles that she was given twice without being told.";
            case OUTLETS -> "The figures of each outlet's articles.";
            case TOPICS -> "The figures of the articles that any labeller gave a topic.";
            case GUIDELINES -> "The figures of sheets that were made under one version of the guideline.";
            case WEEKS -> "The figures of articles by the week in which their last sheet was finished.";
        };
    }

    /** What to do where there is nothing to compare. */
    String empty() {
        return switch (this) {
            case GOLD ->
                "No article has settled gold and a submitted sheet yet. Settle gold in Adjudication; articles"
                        + " that people label afterwards are compared with it.";
            case AGAIN ->
                "Nobody has submitted an article twice yet. Set a share of hidden repeats in Workload; each is"
                        + " given to the same person again after a while.";
            default ->
                "No article was submitted by two people yet. Give each article to two annotators or more, in"
                        + " Articles or with an overlap share in Workload; figures appear with the first article that two"
                        + " have submitted.";
        };
    }
}
