package dev.concord.comment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ThreadRows extends ListCrudRepository<ThreadRow, UUID> {

    List<ThreadRow> findByArticleId(long articleId);

    List<ThreadRow> findBySheetIdOrderByOpenedAt(long sheetId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ThreadRow t where t.id = :id")
    Optional<ThreadRow> lock(UUID id);
}
