package dev.concord.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AnswerRows extends ListCrudRepository<AnswerRow, AnswerRow.Key> {

    @Query("select a from AnswerRow a where a.key.sheetId = :sheet")
    List<AnswerRow> ofSheet(long sheet);

    @Modifying
    @Query("delete from AnswerRow a where a.key.suggestionId in :suggestions")
    void forget(Collection<Long> suggestions);

    /** Model, accepted or not, how many. */
    @Query("""
            select s.model, a.accepted, count(a) from AnswerRow a join SuggestionRow s on s.id = a.key.suggestionId
            where s.projectId = :project group by s.model, a.accepted""")
    List<Object[]> answers(long project);
}
