package dev.concord.assignment;

import dev.concord.assignment.PlanInput.PlanArticle;
import java.util.List;

/** What is still to be placed, and how much room the quotas leave for it. */
final class PlanRoom {

    /** How many articles lack so many people, by that number. */
    private final int[] lacking;

    PlanRoom(List<PlanArticle> work) {
        lacking = new int[work.stream().mapToInt(PlanArticle::missing).max().orElse(0) + 1];
        work.forEach(article -> lacking[article.missing()]++);
    }

    void done(PlanArticle article) {
        lacking[article.missing()]--;
    }

    /**
     * How many placings may be wasted before something cannot be placed: the condition of Gale and Ryser (1957) for
     * columns of given sums. While it is not negative, taking those with most left places everything; any other choice
     * costs at most one per person.
     */
    long slack(PlanTable table) {
        long slack = Long.MAX_VALUE;
        long articles = 0;
        long placings = 0;
        for (int missing = lacking.length - 1; missing > 0; missing--) {
            if (lacking[missing] == 0) continue;
            articles += lacking[missing];
            placings += (long) missing * lacking[missing];
            slack = Math.min(slack, table.room(articles) - placings);
        }
        return slack;
    }
}
