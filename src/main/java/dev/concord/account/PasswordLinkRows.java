package dev.concord.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordLinkRows extends Repository<PasswordLinkRow, Long> {

    PasswordLinkRow save(PasswordLinkRow row);

    Optional<PasswordLinkRow> findByTokenHash(String tokenHash);

    /** Held until the transaction ends, so that of two who come at once the second finds the link used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PasswordLinkRow l where l.tokenHash = :hash")
    Optional<PasswordLinkRow> lock(String hash);

    @Query("select l from PasswordLinkRow l where l.accountId = :account and l.used is null and l.revoked is null")
    List<PasswordLinkRow> waitingFor(long account);
}
