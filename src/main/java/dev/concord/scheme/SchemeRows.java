package dev.concord.scheme;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SchemeRows extends ListCrudRepository<SchemeRow, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SchemeRow s where s.id = :id")
    Optional<SchemeRow> lock(long id);
}
