package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.annotation.Gold;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes the gold of an article, and reopens it. Whether the caller may is asked at {@link CaseAccess}. */
@Service
@Transactional
public class Settling {

    private final Boards boards;
    private final RuleTaking rules;
    private final Gold gold;

    Settling(Boards boards, RuleTaking rules, Gold gold) {
        this.boards = boards;
        this.rules = rules;
        this.gold = gold;
    }

    /**
     * Takes what all agree on, and settles the article's gold: from now on it counts.
     *
     * @param open how many undecided cases the caller knows of and leaves so; null for none
     * @throws CaseRefused if there are others, saying how many
     */
    public void settle(ArticleId article, @Nullable Integer open, AccountId by) {
        Board board = boards.open(article);
        long undecided =
                board.units().stream().filter(unit -> unit.state.undecided()).count();
        if (undecided != (open == null ? 0 : open) && undecided > 0) {
            throw new CaseRefused(
                    Kind.CONFLICT,
                    undecided == 1
                            ? "1 case of this article is still open. Decide it, or settle the gold without it."
                            : "%d cases of this article are still open. Decide them, or settle the gold without them."
                                    .formatted(undecided));
        }
        rules.take(board, MergeRule.UNANIMOUS, null, by);
        gold.settle(article, by);
    }

    /** Lets gold change again; until it is settled anew it counts nowhere. */
    public void reopen(ArticleId article, AccountId by) {
        gold.reopen(article, by);
    }
}
