package dev.concord.agreement;

import dev.concord.account.ProjectId;
import dev.concord.agreement.Agreement.Taken;
import dev.concord.agreement.Agreement.Wanted;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Faults;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Takes figures one after the other, beside the work of the server. */
@Component
class FigureTakers {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final LabelledProjects labels;
    private final LastFigures last;
    private final Sheets sheets;
    private final Assignments assignments;
    private final Projects projects;
    private final Schemes schemes;
    private final Clock clock;

    /** Another software may take the same figures otherwise, so that those it kept are not current. */
    private final String software;

    private final Map<Wanted, Job> jobs = new ConcurrentHashMap<>();
    private final Map<Wanted, Rest> rests = new ConcurrentHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("agreement").factory());
    private volatile boolean closing;

    FigureTakers(
            LabelledProjects labels,
            LastFigures last,
            Sheets sheets,
            Assignments assignments,
            Projects projects,
            Schemes schemes,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.labels = labels;
        this.last = last;
        this.sheets = sheets;
        this.assignments = assignments;
        this.projects = projects;
        this.schemes = schemes;
        this.clock = clock;
        BuildProperties built = build.getIfAvailable();
        this.software = built == null ? "development" : "%s of %s".formatted(built.getVersion(), built.getTime());
    }

    /** Figures that are being taken. */
    static final class Job {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private volatile double progress;

        /** From 0 to 1. */
        double progress() {
            return progress;
        }

        CompletableFuture<Void> done() {
            return done;
        }
    }

    /** How long the same figures are let be. */
    private record Rest(long untilNanos, @Nullable String fault) {

        boolean over() {
            return System.nanoTime() - untilNanos >= 0;
        }
    }

    @Nullable
    Job job(Wanted wanted) {
        return jobs.get(wanted);
    }

    @Nullable
    String fault(Wanted wanted) {
        Rest rest = rests.get(wanted);
        return rest == null ? null : rest.fault();
    }

    /**
     * Begins to take figures, if they are not being taken.
     *
     * @param known the last ones
     * @param now even where they were taken just before
     */
    void begin(Wanted wanted, @Nullable Taken known, boolean now, Consumer<Taken> sink) {
        Rest rest = rests.get(wanted);
        if (rest != null && !rest.over() && (!now || rest.fault() != null)) return;
        var job = new Job();
        if (jobs.putIfAbsent(wanted, job) != null) return;
        one.execute(() -> run(wanted, known, job, sink));
    }

    private void run(Wanted wanted, @Nullable Taken known, Job job, Consumer<Taken> sink) {
        long begun = System.nanoTime();
        String fault = null;
        try {
            sink.accept(take(wanted, known, job));
        } catch (RuntimeException e) {
            // the screen that asked is gone or waits; whoever looks next is told
            fault = closing ? null : Faults.logged(e);
        }
        long end = System.nanoTime();
        long pause = fault == null ? end - begun : AFTER_A_FAULT.toNanos();
        rests.put(wanted, new Rest(end + pause, fault));
        jobs.remove(wanted);
        job.done.complete(null);
    }

    private Taken take(Wanted wanted, @Nullable Taken known, Job job) {
        ProjectLabels its = labels.of(wanted.project());
        // first: what moves from here on makes these figures old
        long moves = its.moves();
        String mark = software + ' ' + sheets.finishedMark(wanted.project());
        if (known != null && known.moves() == Taken.EARLIER && known.mark().equals(mark)) {
            return new Taken(known.figures(), moves, mark);
        }
        Collection<KeptArticle> articles = its.now(reading(wanted.project(), job));
        job.progress = Math.max(job.progress, .5);
        double from = job.progress;
        Figures figures = new Taking(wanted.choice(), wanted.cut(), options(wanted.project()))
                .of(articles, clock.instant(), share -> job.progress = from + (1 - from) * share);
        if (wanted.choice().isAll()) last.keep(wanted.project(), wanted.cut(), new LastFigures.Kept(figures, mark));
        return new Taken(figures, moves, mark);
    }

    private java.util.function.IntConsumer reading(ProjectId project, Job job) {
        long all = Math.max(1, assignments.countsIn(project).getOrDefault(AssignmentState.SUBMITTED, 0L));
        var read = new AtomicInteger();
        return more -> job.progress = Math.min(.5, .5 * read.addAndGet(more) / all);
    }

    private StudyOptions options(ProjectId project) {
        return StudyOptions.USUAL.withTopics(schemes.get(projects.get(project).scheme()).topics().stream()
                .map(Scheme.Topic::id)
                .toList());
    }

    @PreDestroy
    void close() {
        closing = true;
        one.shutdownNow();
    }
}
