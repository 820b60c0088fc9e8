package dev.concord.comment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PersonRows extends ListCrudRepository<PersonRow, PersonRow.Key> {

    @Query("select p from PersonRow p where p.key.threadId = :thread")
    List<PersonRow> of(UUID thread);
}
