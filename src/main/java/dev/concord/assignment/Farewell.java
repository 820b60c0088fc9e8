package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends somebody's work in a project, her membership and her claims in one. Her account and finished sheets stay. */
@Service
@Transactional
public class Farewell {

    private final Leaving leaving;
    private final Giving giving;
    private final AssignmentRows rows;
    private final Memberships memberships;

    Farewell(Leaving leaving, Giving giving, AssignmentRows rows, Memberships memberships) {
        this.leaving = leaving;
        this.giving = giving;
        this.rows = rows;
        this.memberships = memberships;
    }

    /** What {@link #dealOut} would do now. Looking may note articles that were never counted, so it is no mere reading. */
    public Leaving.Handover preview(ProjectId project, AccountId leaver) {
        return leaving.preview(project, leaver);
    }

    /**
     * Takes her out of the project and gives what she has not finished to the other annotators.
     *
     * @throws dev.concord.shell.Refusal for the project's last lead; then nothing changes
     */
    public Leaving.Handover dealOut(ProjectId project, AccountId leaver) {
        memberships.leave(leaver, project);
        return leaving.handOver(project, leaver);
    }

    /**
     * Takes her out of the project; what she has not finished waits for somebody to be given it.
     *
     * @throws dev.concord.shell.Refusal for the project's last lead; then nothing changes
     */
    public Leaving.Handover leaveUnassigned(ProjectId project, AccountId leaver) {
        memberships.leave(leaver, project);
        var open = rows.unfinished(project.value(), leaver.value()).stream()
                .map(row -> row.toAssignment().id())
                .toList();
        giving.withdraw(project, open);
        return new Leaving.Handover(open.size(), Map.of(), open.size());
    }
}
