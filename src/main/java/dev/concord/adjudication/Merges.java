package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts into gold what labellers agree on, by a rule; never over what a person has decided. */
@Service
public class Merges {

    private final MergeRows rows;
    private final MergeCounts counts;
    private final MergeSteps steps;
    private final Clock clock;

    Merges(MergeRows rows, MergeCounts counts, MergeSteps steps, Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.steps = steps;
        this.clock = clock;
    }

    /** What a rule would do now, without doing it. */
    @Transactional(readOnly = true)
    public MergePreview preview(ProjectId project, MergeRule rule) {
        return counts.preview(project, rule);
    }

    /**
     * Begins a run; of a known id nothing is begun anew. {@link #run} does the work.
     *
     * @param settle whether it also settles articles on which nothing is open any more
     */
    @Transactional
    public Merge start(UUID id, ProjectId project, MergeRule rule, boolean settle, AccountId by) {
        Optional<MergeRow> known = rows.findById(id);
        if (known.isPresent()) {
            if (known.get().projectId == project.value()) return known.get().toMerge();
            throw new CaseRefused(Kind.CONFLICT, "id: this id belongs to a run in another project.");
        }
        MergeRow row = new MergeRow(id, project, by, rule, settle, clock.instant());
        row.begin(Merge.State.RUNNING, counts.articles(project, rule, settle));
        return rows.save(row).toMerge();
    }

    /**
     * Works until a run is done, in short transactions; also goes on with one that was broken off.
     *
     * @param progress told how far it is
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Merge run(UUID id, Consumer<Merge> progress) {
        while (steps.take(id)) progress.accept(get(id));
        return get(id);
    }

    /** Begins to take a run back as a whole; {@link #runUndo} does the work. */
    @Transactional
    public Merge startUndo(UUID id) {
        MergeRow row = rows.lock(id).orElseThrow(() -> missing(id));
        if (row.state == Merge.State.RUNNING) {
            throw new CaseRefused(Kind.CONFLICT, "This run is still going on. Take it back once it is done.");
        }
        if (row.state == Merge.State.DONE) row.begin(Merge.State.UNDOING, counts.countTouched(id));
        return row.toMerge();
    }

    /**
     * Works until a run is taken back. Units that a person has decided since stay as she decided; they are counted as
     * kept.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Merge runUndo(UUID id, AccountId by, Consumer<Merge> progress) {
        while (steps.undo(id, by)) progress.accept(get(id));
        return get(id);
    }

    /** @throws CaseRefused if there is no such run */
    @Transactional(readOnly = true)
    public Merge get(UUID id) {
        return rows.findById(id).map(MergeRow::toMerge).orElseThrow(() -> missing(id));
    }

    /** The runs of a project, the newest first. */
    @Transactional(readOnly = true)
    public List<Merge> of(ProjectId project, int limit) {
        return rows.findByProjectIdOrderByCreatedAtDesc(project.value(), Limit.of(limit)).stream()
                .map(MergeRow::toMerge)
                .toList();
    }

    private static CaseRefused missing(UUID id) {
        return new CaseRefused(Kind.NOT_FOUND, "There is no run with the id %s.".formatted(id));
    }
}
