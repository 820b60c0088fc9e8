package dev.concord.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ArticleRows extends JpaRepository<ArticleRow, Long> {

    @Query("select a.id from ArticleRow a where a.projectId = :projectId and a.key = :key")
    Optional<Long> findId(long projectId, String key);

    /** The keys come as a table: with a list of them H2 goes through all articles of the project. */
    String BY_KEYS = " from unnest(cast(:keys as varchar array)) as k (wanted)"
            + " join article a on a.project_id = :projectId and a.article_key = k.wanted";

    @Query(value = "select a.article_key" + BY_KEYS, nativeQuery = true)
    List<String> known(long projectId, String[] keys);

    @Query(value = "select a.*" + BY_KEYS, nativeQuery = true)
    List<ArticleRow> byKeys(long projectId, String[] keys);

    List<ArticleRow> findByProjectIdAndTextLength(long projectId, int textLength);

    long countByProjectId(long projectId);

    @Query("""
            select new dev.concord.corpus.ArticleLine(a.id, a.key, a.headline, a.outlet, a.published, a.textLength)
            from ArticleRow a where a.projectId = :projectId and a.id > :after order by a.id""")
    List<ArticleLine> after(long projectId, long after, Limit limit);

    @Query("""
            select new dev.concord.corpus.ArticleLine(a.id, a.key, a.headline, a.outlet, a.published, a.textLength)
            from ArticleRow a where a.id in :ids""")
    List<ArticleLine> lines(Collection<Long> ids);

    @Query("""
            select new dev.concord.corpus.ArticleLine(a.id, a.key, a.headline, a.outlet, a.published, a.textLength)
            from ArticleRow a where a.projectId = :projectId and (lower(a.headline) like :words escape '!'
            or lower(a.outlet) like :words escape '!' or a.key like :words escape '!') order by a.id""")
    List<ArticleLine> search(long projectId, String words, Pageable page);

    @Query("""
            select count(a) from ArticleRow a where a.projectId = :projectId and (lower(a.headline) like :words escape '!'
            or lower(a.outlet) like :words escape '!' or a.key like :words escape '!')""")
    long countFound(long projectId, String words);

    @Query("select distinct a.outlet from ArticleRow a where a.projectId = :projectId and a.outlet is not null"
            + " order by a.outlet")
    List<String> outlets(long projectId);

    List<ArticleRow> findByProjectIdAndIdIn(long projectId, Collection<Long> ids);

    @Query("select a.id from ArticleRow a where a.id in :ids and a.setAsideAt is not null")
    List<Long> setAside(Collection<Long> ids);
}
