package dev.concord.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRows extends Repository<Membership, Long> {

    String FOUND = " from Membership m join Account a on a.id = m.accountId where m.projectId = :project"
            + " and (a.name like :pattern escape '\\' or lower(a.displayName) like :pattern escape '\\') ";

    Membership saveAndFlush(Membership membership);

    void flush();

    void deleteByAccountIdAndProjectId(long accountId, long projectId);

    Optional<Membership> findByAccountIdAndProjectId(long accountId, long projectId);

    boolean existsByAccountIdAndMemberRole(long accountId, Role role);

    List<Membership> findByProjectIdOrderById(long projectId);

    List<Membership> findByAccountIdOrderById(long accountId);

    /** Those of the project's leads who can sign in, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select m from Membership m where m.projectId = :project and m.memberRole = dev.concord.account.Role.LEAD
            and exists (select 1 from Account a where a.id = m.accountId and a.deactivated is null) order by m.id""")
    List<Membership> lockLeads(long project);

    @Query("select m" + FOUND + "order by lower(a.displayName), a.id")
    List<Membership> search(long project, String pattern, Pageable page);

    @Query("select count(m)" + FOUND)
    long count(long project, String pattern);
}
