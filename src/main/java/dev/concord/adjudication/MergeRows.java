package dev.concord.adjudication;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MergeRows extends ListCrudRepository<MergeRow, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MergeRow m where m.id = :id")
    Optional<MergeRow> lock(UUID id);

    List<MergeRow> findByProjectIdOrderByCreatedAtDesc(long projectId, Limit limit);
}
