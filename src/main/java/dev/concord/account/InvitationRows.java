package dev.concord.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** A null project stands for the invitations that make administrators. */
interface InvitationRows extends Repository<InvitationRow, Long> {

    String WAITING = " from InvitationRow i where i.projectId is not distinct from :project and i.used is null"
            + " and i.revoked is null and lower(i.note) like :pattern escape '\\' ";

    InvitationRow saveAndFlush(InvitationRow row);

    Optional<InvitationRow> findByTokenHash(String tokenHash);

    /** Held until the transaction ends, so that of two who come at once the second finds the link used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.tokenHash = :hash")
    Optional<InvitationRow> lock(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.id = :id and i.projectId is not distinct from :project")
    Optional<InvitationRow> lock(long id, @Nullable Long project);

    @Query("select i" + WAITING + "order by i.id desc")
    List<InvitationRow> waiting(@Nullable Long project, String pattern, Pageable page);

    @Query("select count(i)" + WAITING)
    long countWaiting(@Nullable Long project, String pattern);

    @Query("select i from InvitationRow i where i.invitedBy = :by and i.used is null and i.revoked is null")
    List<InvitationRow> waitingFrom(long by);
}
