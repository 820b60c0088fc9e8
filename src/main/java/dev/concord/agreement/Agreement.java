package dev.concord.agreement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.concord.account.ProjectId;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How far the people of a project agree on what they submitted. Figures are taken in the background and kept until a
 * sheet moves; whoever asks gets the last ones at once. Whether the caller may ask is the caller's door's business.
 */
@Service
public class Agreement {

    private static final int MOST_KEPT = 500;

    private final LabelledProjects projects;
    private final LastFigures last;
    private final FigureTakers takers;

    private final Cache<Wanted, Taken> taken =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Agreement(LabelledProjects projects, LastFigures last, FigureTakers takers) {
        this.projects = projects;
        this.last = last;
        this.takers = takers;
    }

    /** What figures somebody asks for. */
    record Wanted(ProjectId project, Choice choice, Cut cut) {}

    /**
     * Figures that were taken.
     *
     * @param moves of the project when they were, or {@link #EARLIER}
     * @param mark of the sheets they were taken of
     */
    record Taken(Figures figures, long moves, String mark) {

        /** Before the server started: whether they are current, only the mark tells. */
        static final long EARLIER = -1;
    }

    /**
     * The last figures. Where they are not current, newer ones are begun; not at once after long-lasting ones, so that a
     * large project does not keep the server busy.
     */
    public Standing look(ProjectId project, Choice choice, Cut cut) {
        return standing(new Wanted(project, choice, cut), false);
    }

    /** Current figures where they are there in that time; else how far they are. */
    public Standing await(ProjectId project, Choice choice, Cut cut, Duration patience) throws InterruptedException {
        var wanted = new Wanted(project, choice, cut);
        Standing standing = standing(wanted, true);
        FigureTakers.Job job = takers.job(wanted);
        if (standing.current() || job == null) return standing;
        try {
            job.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return standing(wanted, true);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        Taken found = lastOf(wanted);
        return new Standing(found == null ? null : found.figures(), found != null, null, takers.fault(wanted));
    }

    private Standing standing(Wanted wanted, boolean now) {
        long moves = projects.of(wanted.project()).moves();
        Taken found = lastOf(wanted);
        boolean current = found != null && found.moves() == moves;
        if (!current) takers.begin(wanted, found, now, fresh -> taken.put(wanted, fresh));
        FigureTakers.Job job = takers.job(wanted);
        if (job == null && !current) {
            // small ones may be there already
            found = taken.getIfPresent(wanted) == null ? found : taken.getIfPresent(wanted);
            current = found != null && found.moves() == moves;
        }
        return new Standing(
                found == null ? null : found.figures(),
                current,
                job == null || current ? null : job.progress(),
                takers.fault(wanted));
    }

    private @Nullable Taken lastOf(Wanted wanted) {
        Taken found = taken.getIfPresent(wanted);
        if (found != null || !wanted.choice().isAll()) return found;
        Taken earlier = last.find(wanted.project(), wanted.cut())
                .map(kept -> new Taken(kept.figures(), Taken.EARLIER, kept.mark()))
                .orElse(null);
        if (earlier != null) taken.asMap().putIfAbsent(wanted, earlier);
        return earlier;
    }
}
