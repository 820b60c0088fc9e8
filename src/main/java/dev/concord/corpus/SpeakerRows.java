package dev.concord.corpus;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SpeakerRows extends ListCrudRepository<SpeakerRow, Long> {

    List<SpeakerRow> findByProjectIdOrderByName(long projectId);

    boolean existsByProjectIdAndSlug(long projectId, String slug);
}
