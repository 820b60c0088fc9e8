package dev.concord.comment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface EntryRows extends ListCrudRepository<EntryRow, UUID> {

    List<EntryRow> findByThreadIdInOrderByWrittenAt(Collection<UUID> threads);
}
