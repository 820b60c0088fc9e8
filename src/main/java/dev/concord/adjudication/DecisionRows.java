package dev.concord.adjudication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DecisionRows extends ListCrudRepository<DecisionRow, Long> {

    Optional<DecisionRow> findByClientId(UUID clientId);

    List<DecisionRow> findByUnitIdInOrderById(Collection<Long> unitIds);

    Optional<DecisionRow> findFirstByUnitIdAndUndoneAtIsNullOrderByIdDesc(long unitId);

    @Query("select distinct d.unitId from DecisionRow d where d.unitId in :units")
    Set<Long> decidedUnits(Collection<Long> units);

    /** Which decision, without reading it: its article is held first. */
    record Last(UUID clientId, long unit, long article) {}

    String LAST = "select new dev.concord.adjudication.DecisionRows$Last(d.clientId, d.unitId, d.articleId)"
            + " from DecisionRow d, UnitRow u where u.id = d.unitId and d.projectId = :project and ";

    /** The last thing a person decided herself that still stands. */
    @Query(LAST + "d.accountId = :account and d.mergeRule is null and u.decisionId = d.id order by d.id desc")
    List<Last> lastStanding(long account, long project, Limit limit);

    /** What a person took back last and nobody has decided since. */
    @Query(LAST + "d.undoneBy = :account and d.undoneOrder is not null"
            + " and (u.decisionId is null or u.decisionId < d.id) order by d.undoneOrder desc")
    List<Last> redoable(long account, long project, Limit limit);

    @Query(
            "select coalesce(max(d.undoneOrder), 0) from DecisionRow d where d.undoneBy = :account and d.projectId = :project")
    long lastUndone(long account, long project);

    /** Whoever decides anew can no longer make again what she took back before. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update DecisionRow d set d.undoneOrder = null where d.undoneBy = :account and d.projectId = :project
            and d.undoneOrder is not null""")
    void forgetUndone(long account, long project);

    List<DecisionRow> findByMergeIdAndArticleIdOrderById(UUID merge, long articleId);

    @Query(
            "select distinct d.articleId from DecisionRow d where d.mergeId = :merge and d.articleId > :after order by 1")
    List<Long> articlesOf(UUID merge, long after, Limit limit);

    @Query("select count(distinct d.articleId) from DecisionRow d where d.mergeId = :merge")
    long countArticlesOf(UUID merge);
}
