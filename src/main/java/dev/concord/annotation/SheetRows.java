package dev.concord.annotation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SheetRows extends ListCrudRepository<SheetRow, Long> {

    /** Whoever changes a sheet holds its row, so that changes to one sheet go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SheetRow s where s.id = :id")
    Optional<SheetRow> lock(long id);

    Optional<SheetRow> findByAssignmentId(long assignmentId);

    @Query("""
            select s from SheetRow s where s.projectId = :projectId
            and (s.articleKey > :article or (s.articleKey = :article and s.labeller > :labeller))
            order by s.articleKey, s.labeller""")
    List<SheetRow> after(long projectId, String article, String labeller, Limit limit);
}
