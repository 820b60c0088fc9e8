package dev.concord.annotation;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface UnmovedRows extends ListCrudRepository<UnmovedRow, Long> {

    List<UnmovedRow> findBySheetIdOrderById(long sheetId);

    List<UnmovedRow> findBySheetIdAndHandledAtIsNullOrderById(long sheetId);

    @Query("""
            select u, s.labeller from UnmovedRow u, SheetRow s where s.id = u.sheetId and s.articleId = :articleId
            order by u.id""")
    List<Object[]> ofArticle(long articleId);
}
