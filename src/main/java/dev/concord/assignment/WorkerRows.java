package dev.concord.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface WorkerRows extends ListCrudRepository<WorkerRow, Long> {

    Optional<WorkerRow> findByProjectIdAndAccountId(long projectId, long accountId);

    List<WorkerRow> findByProjectId(long projectId);
}
