package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves: what she has not finished is withdrawn and dealt out to the others. Finished sheets stay. */
@Service
@Transactional
public class Leaving {

    private final AssignmentRows rows;
    private final Giving giving;
    private final WorkRules rules;
    private final Plans plans;

    Leaving(AssignmentRows rows, Giving giving, WorkRules rules, Plans plans) {
        this.rows = rows;
        this.giving = giving;
        this.rules = rules;
        this.plans = plans;
    }

    /**
     * What becomes of her work.
     *
     * @param open how many articles she has not finished
     * @param gets how many of them each of the others is given
     * @param unplaced how many nobody can take, because everybody has them or has as much as they may
     */
    public record Handover(int open, Map<AccountId, Integer> gets, int unplaced) {}

    /** What {@link #handOver} would do now. */
    public Handover preview(ProjectId project, AccountId leaver) {
        return deal(project, leaver, open(project, leaver)).handover();
    }

    /** Withdraws her unfinished work and gives it to the other annotators, evenly and within their quotas. */
    public Handover handOver(ProjectId project, AccountId leaver) {
        rules.lock(project);
        List<AssignmentRow> open = open(project, leaver);
        Deal deal = deal(project, leaver, open);
        giving.withdraw(
                project, open.stream().map(row -> row.toAssignment().id()).toList());
        giving.give(project, deal.gifts(), Purpose.ORDINARY);
        return deal.handover();
    }

    private List<AssignmentRow> open(ProjectId project, AccountId leaver) {
        return rows.unfinished(project.value(), leaver.value());
    }

    private record Deal(List<Gift> gifts, Handover handover) {}

    /** Only ordinary work is dealt out: the rest was meant for her. */
    private Deal deal(ProjectId project, AccountId leaver, List<AssignmentRow> open) {
        Set<ArticleId> hers = open.stream()
                .filter(row -> row.purpose == Purpose.ORDINARY)
                .map(row -> new ArticleId(row.articleId))
                .collect(Collectors.toSet());
        Plans.Dealt dealt = plans.deal(project, leaver, hers);
        Map<AccountId, Integer> gets = new HashMap<>();
        dealt.gifts().forEach(gift -> gets.merge(gift.annotator(), 1, Integer::sum));
        return new Deal(
                dealt.gifts(),
                new Handover(open.size(), gets, dealt.plan().unplaced().size()));
    }
}
