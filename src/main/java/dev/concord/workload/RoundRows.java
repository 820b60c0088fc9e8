package dev.concord.workload;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface RoundRows extends ListCrudRepository<RoundRow, Long> {

    List<RoundRow> findByProjectIdOrderByIdDesc(long projectId);

    Optional<RoundRow> findFirstByProjectIdOrderByIdDesc(long projectId);
}
