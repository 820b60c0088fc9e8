package dev.concord.corpus;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SpeakerRows extends ListCrudRepository<SpeakerRow, Long> {

    String FOUND = """
             from SpeakerRow s where s.projectId = :project and s.mergedInto is null
            and (lower(s.name) like :words escape '!' or lower(s.aliases) like :words escape '!'
            or s.slug like :words escape '!' or lower(s.wikidata) like :words escape '!')""";

    List<SpeakerRow> findByProjectIdAndMergedIntoIsNullOrderByName(long projectId);

    List<SpeakerRow> findByProjectIdAndMergedIntoIsNotNull(long projectId);

    boolean existsByProjectIdAndSlug(long projectId, String slug);

    Optional<SpeakerRow> findByProjectIdAndSlug(long projectId, String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SpeakerRow s where s.projectId = :projectId and s.slug = :slug")
    Optional<SpeakerRow> lock(long projectId, String slug);

    @Query("select s" + FOUND + " order by lower(s.name), s.id")
    List<SpeakerRow> search(long project, String words, Pageable page);

    @Query("select count(s)" + FOUND)
    long countFound(long project, String words);
}
