package dev.concord.annotation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SheetRows extends ListCrudRepository<SheetRow, Long> {

    /** Whoever changes a sheet holds its row, so that changes to one sheet go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SheetRow s where s.id = :id")
    Optional<SheetRow> lock(long id);

    Optional<SheetRow> findByAssignmentId(long assignmentId);

    String GOLD = "s.labeller = 'gold' and s.assignmentId is null";

    @Query("select s from SheetRow s where s.articleId = :articleId and " + GOLD)
    Optional<SheetRow> gold(long articleId);

    /** Only its number: a row that was read before it was locked would stay as old as it was. */
    @Query("select s.id from SheetRow s where s.articleId = :articleId and " + GOLD)
    Optional<Long> goldId(long articleId);

    List<SheetRow> findByArticleIdAndPassOrderByLabeller(long articleId, int pass);

    /** The articles come as a table: of a list H2 compares every member with each sheet that there is. */
    @Query(
            value = "select s.* from unnest(cast(:articles as bigint array)) as a (id)"
                    + " join sheet s on s.article_id = a.id where s.labeller in (:labellers) and s.pass = 1",
            nativeQuery = true)
    List<SheetRow> of(Long[] articles, Collection<String> labellers);

    List<SheetRow> findByArticleIdInAndPass(Collection<Long> articleIds, int pass);

    /** Reads the assignments' states beside the sheets, for counting them one by one would read each. */
    @Query("""
            select concat(count(s.id), '/', coalesce(sum(s.id), 0), '/', coalesce(sum(s.revision), 0), '/',
            coalesce(cast(max(a.closedAt) as string), ''), '/', coalesce(cast(max(s.settledAt) as string), ''))
            from SheetRow s left join AssignmentRow a on a.id = s.assignmentId
            where s.projectId = :projectId and (a.state = dev.concord.assignment.AssignmentState.SUBMITTED
            or s.settledAt is not null)""")
    String finishedMark(long projectId);

    /** Whoever changes gold, or what is known of an article's sheets together, holds the article first. */
    @Query(value = "select id from article where id = :articleId for update", nativeQuery = true)
    Long holdArticle(long articleId);

    List<SheetRow> findByAssignmentIdIn(Collection<Long> assignmentIds);

    @Query("select s from SheetRow s where s.articleId in :articles and s.settledAt is not null and " + GOLD)
    List<SheetRow> settledGold(Collection<Long> articles);

    @Query("select s.articleId from SheetRow s where s.projectId = :project and s.settledAt is not null and " + GOLD
            + " order by s.articleKey")
    List<Long> settledIn(long project);

    @Query("select count(s) from SheetRow s where s.projectId = :project and s.settledAt is not null and " + GOLD)
    int countSettled(long project);

    @Query("select s.id from SheetRow s where s.articleId = :articleId order by s.id")
    List<Long> idsOf(long articleId);

    /** Those that are somebody's work: all but gold. */
    @Query("select s.id from SheetRow s where s.articleId = :articleId and s.assignmentId is not null order by s.id")
    List<Long> workIdsOf(long articleId);

    boolean existsByArticleId(long articleId);

    /** Holds articles, as {@link #holdArticle} does; their ids and the versions of their texts. */
    @Query(value = "select id, version from article where id in :articles order by id for update", nativeQuery = true)
    List<Object[]> holdArticles(Collection<Long> articles);
}
