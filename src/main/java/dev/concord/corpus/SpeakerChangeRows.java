package dev.concord.corpus;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SpeakerChangeRows extends ListCrudRepository<SpeakerChangeRow, Long> {

    @Query("""
            select c from SpeakerChangeRow c where c.projectId = :project and c.id < :before
            and (:slug is null or c.slug = :slug or c.other = :slug) order by c.id desc""")
    List<SpeakerChangeRow> latest(long project, long before, @Nullable String slug, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SpeakerChangeRow c where c.id = :id and c.projectId = :project")
    Optional<SpeakerChangeRow> lock(long id, long project);
}
