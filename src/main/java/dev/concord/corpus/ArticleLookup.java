package dev.concord.corpus;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The texts of many articles at once, which a release asks for with each page: past Hibernate, which makes a query with
 * hundreds of parameters ready anew each time. It does not see what Hibernate has not written yet.
 */
@Component
class ArticleLookup {

    private final JdbcClient database;

    ArticleLookup(JdbcClient database) {
        this.database = database;
    }

    /** Those of the articles that exist and are not set aside. */
    List<ArticleText> inUse(Collection<Long> ids) {
        return database.sql("select a.id, a.project_id, a.article_key, a.version, a.body, a.blocks, a.meta"
                        + " from unnest(cast(? as bigint array)) as i (id) join article a on a.id = i.id"
                        + " where a.set_aside_at is null")
                .param(1, ids.toArray(Long[]::new), Types.ARRAY)
                .query((row, number) -> new ArticleText(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }
}
