package dev.concord.assignment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WorkRuleRows extends ListCrudRepository<WorkRuleRow, Long> {

    /** Whoever gives or takes work of a project holds this row. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from WorkRuleRow r where r.projectId = :project")
    Optional<WorkRuleRow> lock(long project);

    List<WorkRuleRow> findByPullTrue();
}
