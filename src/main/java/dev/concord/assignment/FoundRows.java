package dev.concord.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Searches that need the article and its assignments at once. They read the articles' table by its ids: asking the
 * corpus first and filtering here would read a whole project for every page of a list.
 */
interface FoundRows extends Repository<AssignmentRow, Long> {

    String WORDS = " (:all = true or lower(t.headline) like :words escape '!' or lower(t.outlet) like :words escape '!'"
            + " or t.key like :words escape '!') ";

    /**
     * What an annotator's list shows: not what was withdrawn, and of an article that came to her a second time only the
     * second time, so that she neither finds her first labels nor sees that there are two.
     */
    String SHOWN =
            " and a.withdrawnAt is null and not (a.pass = 1 and a.state = dev.concord.assignment.AssignmentState.SUBMITTED"
                    + " and exists (select 1 from AssignmentRow r"
                    + " where r.articleId = a.articleId and r.accountId = a.accountId and r.pass = 2"
                    + " and r.withdrawnAt is null)) ";

    String ORDER = " order by case a.state when dev.concord.assignment.AssignmentState.RETURNED then 0"
            + " when dev.concord.assignment.AssignmentState.IN_PROGRESS then 1"
            + " when dev.concord.assignment.AssignmentState.OPEN then 2 else 3 end, case when a.closedAt is null"
            + " then a.priority else 0 end desc, a.closedAt desc, a.place, a.id";

    String WORK = "from AssignmentRow a, ArticleRow t where t.id = a.articleId and a.accountId = :account and" + WORDS
            + SHOWN;

    String ARTICLES = "from ArticleRow t where t.projectId = :project and" + WORDS
            + " and (:anyState = true or exists (select 1 from AssignmentRow s"
            + " where s.articleId = t.id and s.withdrawnAt is null and s.pass = 1 and s.state in :states))"
            + " and (:unassigned = false or not exists (select 1 from AssignmentRow n"
            + " where n.articleId = t.id and n.withdrawnAt is null and n.pass = 1)) ";

    @Query("select a " + WORK + ORDER)
    List<AssignmentRow> work(long account, boolean all, String words, Pageable page);

    @Query("select count(a) " + WORK)
    long countWork(long account, boolean all, String words);

    @Query("select t.id " + ARTICLES + "order by t.id")
    List<Long> articles(
            long project,
            boolean all,
            String words,
            boolean anyState,
            Collection<AssignmentState> states,
            boolean unassigned,
            Pageable page);

    @Query("select count(t) " + ARTICLES)
    long countArticles(
            long project,
            boolean all,
            String words,
            boolean anyState,
            Collection<AssignmentState> states,
            boolean unassigned);

    @Query("select a.accountId, count(a) from AssignmentRow a where a.projectId = :project and a.state in :states"
            + " and a.withdrawnAt is null and a.pass = 1 group by a.accountId")
    List<Object[]> loads(long project, Collection<AssignmentState> states);

    static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
