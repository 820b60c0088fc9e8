package dev.concord.duplicate;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Articles of which each resembles some other.
 *
 * @param undecided whether a lead has yet to decide of one of them
 * @param members the one that speaks for the others first, then as they came
 * @param last the last decision that stands, or null
 */
public record Group(
        long id,
        ProjectId project,
        boolean undecided,
        List<Member> members,
        @Nullable Decision last) {

    /**
     * An article of a group.
     *
     * @param repeats the article that is labelled in its place
     * @param aside whether it is set aside, for this reason or another
     * @param begun how many annotators have begun or finished it
     * @param likeness share of the runs of three words that it has in common with the first, from 0 to 1
     */
    public record Member(
            ArticleSummary article, Role role, @Nullable ArticleId repeats, boolean aside, int begun, double likeness) {

        public ArticleId id() {
            return article.id();
        }
    }

    /** Which would be labelled if one only is: the one that is, or has most work in it, or was published first, or came first. */
    static final Comparator<Member> FIRST = Comparator.comparing((Member one) -> one.role() != Role.KEPT)
            .thenComparing(Member::begun, Comparator.reverseOrder())
            .thenComparing(one -> one.article().published() == null
                    ? LocalDate.MAX
                    : one.article().published())
            .thenComparing(one -> one.id().value());

    public Optional<Member> member(ArticleId id) {
        return members.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that a decision would be about if nobody said which. */
    public List<Member> alike() {
        return members.stream().filter(one -> one.role() != Role.APART).toList();
    }
}
