package dev.concord.account;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SetupLinkRows extends Repository<SetupLink, Long> {

    SetupLink save(SetupLink link);

    @Modifying
    @Query("delete from SetupLink l where l.used is null")
    void deleteUnused();

    @Query("select count(l) > 0 from SetupLink l where l.tokenHash = :hash and l.used is null and l.expires > :now")
    boolean works(String hash, Instant now);

    /** Uses the link up; of two who try at once only one gets 1. */
    @Modifying
    @Query("update SetupLink l set l.used = :now where l.tokenHash = :hash and l.used is null and l.expires > :now")
    int use(String hash, Instant now);
}
