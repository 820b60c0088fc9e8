package dev.concord.outlet;

import dev.concord.account.ProjectId;
import dev.concord.outlet.Trial.State;
import dev.concord.shell.Faults;
import dev.concord.shell.Refusal;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** What goes on in the background: one thing at a time in a project. */
@Component
class Runs {

    private final TrialRows rows;
    private final Map<ProjectId, Run> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Runs(TrialRows rows) {
        this.rows = rows;
    }

    /** What is done with a trial. */
    interface Work {
        /** False where it was broken off. */
        boolean done(Run run);
    }

    /**
     * Begins something.
     *
     * @param begin done before the caller goes on; if it is refused, nothing has begun
     * @param done the trial's state when it has ended
     * @param brokenOff its state where it was broken off, or broke down
     * @throws Refusal if something else goes on in the project
     */
    Run start(ProjectId project, long rule, Runnable begin, Work work, State done, State brokenOff) {
        var fresh = new Run(rule);
        if (running.putIfAbsent(project, fresh) != null) throw busy();
        try {
            begin.run();
        } catch (RuntimeException e) {
            running.remove(project);
            throw e;
        }
        workers.execute(() -> {
            State state = brokenOff;
            try {
                if (work.done(fresh)) state = done;
            } catch (RuntimeException | Error e) {
                Faults.logged(e);
            } finally {
                end(project, fresh, state);
            }
        });
        return fresh;
    }

    private void end(ProjectId project, Run run, State state) {
        try {
            // what was being applied goes on after a restart
            if (!stopping || state != State.STOPPED) rows.put(run.rule(), state);
        } finally {
            running.remove(project);
            run.end().complete(null);
        }
    }

    Optional<Run> find(ProjectId project, long rule) {
        return Optional.ofNullable(running.get(project)).filter(run -> run.rule() == rule);
    }

    void requireIdle(ProjectId project) {
        if (running.containsKey(project)) throw busy();
    }

    static Refusal busy() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "Another rule of this project is tried or applied; wait for its end, or cancel it.");
    }

    /** What goes on is broken off. */
    @PreDestroy
    void stop() {
        stopping = true;
        running.values().forEach(Run::cancel);
        workers.close();
    }
}
