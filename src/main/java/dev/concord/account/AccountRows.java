package dev.concord.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRows extends Repository<Account, Long> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(long id);

    List<Account> findByIdIn(Collection<Long> ids);

    Optional<Account> findByName(String name);

    boolean existsByName(String name);

    @Query("select count(a) > 0 from Account a")
    boolean any();

    @Query("select count(a) > 0 from Account a where not a.demo")
    boolean anyReal();

    List<Account> findByDemoTrueOrderById();

    /** Those who can sign in, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.administrator and a.deactivated is null order by a.id")
    List<Account> lockAdministrators();

    @Query("""
            select a from Account a
            where a.name like :pattern escape '\\' or lower(a.displayName) like :pattern escape '\\'
            order by a.name""")
    List<Account> search(String pattern, Pageable page);

    @Query("""
            select count(a) from Account a
            where a.name like :pattern escape '\\' or lower(a.displayName) like :pattern escape '\\'""")
    long count(String pattern);
}
