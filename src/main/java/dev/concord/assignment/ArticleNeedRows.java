package dev.concord.assignment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleNeedRows extends Repository<ArticleNeedRow, Long> {

    String HOLDERS = "(select count(a) from AssignmentRow a where a.articleId = n.articleId and a.pass = 1"
            + " and a.withdrawnAt is null)";

    String ASIDE = "exists (select 1 from ArticleRow t where t.id = n.articleId and t.setAsideAt is not null)";

    String UNMET = " n.unmet = case when n.wanted > " + HOLDERS + " and not " + ASIDE + " then true else false end ";

    /** Rows for articles that came in since; what they need is counted afterwards. */
    @Modifying
    @Query("""
            insert into ArticleNeedRow (articleId, projectId, articleKey, priority, wanted, unmet)
            select t.id, t.projectId, t.key, 0, 1, true from ArticleRow t where t.projectId = :project
            and not exists (select 1 from ArticleNeedRow n where n.articleId = t.id)""")
    int catchUp(long project);

    @Query("select count(n) from ArticleNeedRow n where n.projectId = :project")
    long count(long project);

    @Query("select count(t) from ArticleRow t where t.projectId = :project")
    long countArticles(long project);

    @Modifying
    @Query("update ArticleNeedRow n set" + UNMET + "where n.articleId in :articles")
    void recount(Collection<Long> articles);

    @Modifying
    @Query("update ArticleNeedRow n set" + UNMET + "where n.projectId = :project")
    void recountAll(long project);

    @Modifying
    @Query("update ArticleNeedRow n set n.wanted = :wanted where n.projectId = :project and n.wanted > 0")
    void wantEverywhere(long project, int wanted);

    @Modifying
    @Query("update ArticleNeedRow n set n.wanted = :wanted where n.articleId in :articles")
    void want(Collection<Long> articles, int wanted);

    @Modifying
    @Query(
            "update ArticleNeedRow n set n.priority = :priority where n.articleId in :articles and n.projectId = :project")
    void prioritise(long project, Collection<Long> articles, int priority);

    @Modifying
    @Query(
            "update AssignmentRow a set a.priority = :priority where a.articleId in :articles and a.projectId = :project")
    void prioritiseGiven(long project, Collection<Long> articles, int priority);

    @Query("select n from ArticleNeedRow n where n.projectId = :project and not " + ASIDE + " order by n.articleKey")
    List<ArticleNeedRow> all(long project);

    @Query("select n from ArticleNeedRow n where n.articleId in :articles")
    List<ArticleNeedRow> of(Collection<Long> articles);

    @Query("select sum(n.wanted) from ArticleNeedRow n where n.projectId = :project")
    @Nullable
    Long wanted(long project);

    /** What she may be given next: it needs somebody, and she does not have it. */
    @Query("""
            select n from ArticleNeedRow n where n.projectId = :project and n.unmet = true
            and not exists (select 1 from AssignmentRow a where a.articleId = n.articleId and a.accountId = :account
            and a.pass = 1 and a.withdrawnAt is null) order by n.priority desc, n.articleKey""")
    List<ArticleNeedRow> next(long project, long account, Limit limit);

    @Query("""
            select a.articleId, a.accountId from AssignmentRow a where a.projectId = :project and a.pass = 1
            and a.withdrawnAt is null""")
    List<Object[]> holders(long project);
}
