package dev.concord.assignment;

import dev.concord.corpus.ArticlesSetAside;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws what nobody has opened when its article is set aside, and gives it back when the article is. Row by row, for
 * those who count assignments hear of nothing else.
 */
@Component
class AsideWork {

    private final AssignmentRows rows;
    private final WorkRules rules;
    private final Needs needs;
    private final Clock clock;

    AsideWork(AssignmentRows rows, WorkRules rules, Needs needs, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.needs = needs;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(ArticlesSetAside moved) {
        rules.lock(moved.project());
        Needs.inChunks(moved.articles(), chunk -> {
            if (moved.aside()) rows.unopened(chunk).forEach(row -> row.withdrawnAt = moved.at());
            else rows.withdrawnAt(chunk, moved.at()).forEach(row -> row.takeBack(clock.instant()));
            rows.flush();
        });
        needs.recount(moved.articles());
    }
}
