package dev.concord.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MembershipRows extends Repository<Membership, Long> {

    Membership save(Membership membership);

    void deleteByAccountIdAndProjectId(long accountId, long projectId);

    Optional<Membership> findByAccountIdAndProjectId(long accountId, long projectId);

    List<Membership> findByProjectIdOrderById(long projectId);

    List<Membership> findByAccountIdOrderById(long accountId);
}
