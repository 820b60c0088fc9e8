package dev.concord.assignment;

import dev.concord.shell.Refusal.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a project gives out its articles.
 *
 * @param perArticle how many label each article, unless there is an overlap share
 * @param overlap the share of articles that two label while one labels each of the others, 0 to 1; null for none
 * @param seed of every choice that is left to chance
 * @param pull whether whoever has nothing waiting may ask for the next article
 * @param reservation how long an article she asked for waits for her to touch it
 */
public record WorkRule(int perArticle, @Nullable Double overlap, long seed, boolean pull, Duration reservation) {

    private static final int MOST_LABELLERS = 20;
    private static final Duration LONGEST = Duration.ofDays(90);

    /** Of a project that nobody has set. */
    public static final WorkRule DEFAULT = new WorkRule(2, null, 1, false, Duration.ofHours(24));

    public WorkRule {
        if (perArticle < 1 || perArticle > MOST_LABELLERS) {
            throw new AssignmentRefused(
                    Kind.INVALID, "An article has 1 to %d annotators, not %d.".formatted(MOST_LABELLERS, perArticle));
        }
        if (overlap != null && !(overlap >= 0 && overlap <= 1)) {
            throw new AssignmentRefused(Kind.INVALID, "The share seen by two is between 0 and 100 %.");
        }
        if (reservation.toMinutes() < 1 || reservation.compareTo(LONGEST) > 0) {
            throw new AssignmentRefused(Kind.INVALID, "An article is kept for 1 minute to 90 days.");
        }
    }

    /** In the middle of a sentence: "2 annotators per article". */
    public String words() {
        if (overlap != null) return "%s %% of the articles seen by two, the others by one".formatted(percent(overlap));
        return perArticle == 1 ? "1 annotator per article" : perArticle + " annotators per article";
    }

    private static String percent(double share) {
        double hundredths = share * 100;
        return hundredths == Math.rint(hundredths)
                ? String.valueOf(Math.round(hundredths))
                : String.valueOf(Math.round(hundredths * 10) / 10.0);
    }
}
