package dev.concord.workload;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AppliedPlanRows extends ListCrudRepository<AppliedPlanRow, Long> {

    /** Without what they were made from, which may be long. */
    @Query("""
            select new dev.concord.workload.AppliedPlan(r.id, r.accountId, r.appliedAt, r.seed, r.ruleWords, r.given,
            r.unplaced) from AppliedPlanRow r where r.projectId = :project order by r.appliedAt desc, r.id desc""")
    List<AppliedPlan> list(long project, Pageable page);

    long countByProjectId(long projectId);
}
