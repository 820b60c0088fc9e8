package dev.concord.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SuggestionRows extends ListCrudRepository<SuggestionRow, Long> {

    List<SuggestionRow> findByArticleIdOrderByModel(long articleId);

    List<SuggestionRow> findByArticleIdIn(Collection<Long> articles);

    @Query("""
            select s.model, count(s), sum(s.labelCount) from SuggestionRow s where s.projectId = :project
            group by s.model order by s.model""")
    List<Object[]> models(long project);
}
