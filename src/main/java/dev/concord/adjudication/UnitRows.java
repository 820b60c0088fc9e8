package dev.concord.adjudication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface UnitRows extends JpaRepository<UnitRow, Long> {

    /** Only its number: the article is held first, and rows read before that would be old. */
    @Query("select u.articleId from UnitRow u where u.id = :id")
    Optional<Long> articleOf(long id);

    List<UnitRow> findByArticleIdOrderById(long articleId);

    long countByArticleIdAndStateIn(long articleId, Collection<CaseState> states);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update UnitRow u set u.settled = :settled where u.articleId = :articleId")
    void settle(long articleId, boolean settled);
}
