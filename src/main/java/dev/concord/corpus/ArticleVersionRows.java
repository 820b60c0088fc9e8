package dev.concord.corpus;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ArticleVersionRows extends ListCrudRepository<ArticleVersionRow, ArticleVersionRow.Key> {

    @Query("select v from ArticleVersionRow v where v.key.articleId = :article order by v.key.version")
    List<ArticleVersionRow> of(long article);
}
