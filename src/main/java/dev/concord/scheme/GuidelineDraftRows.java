package dev.concord.scheme;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface GuidelineDraftRows extends ListCrudRepository<GuidelineDraftRow, Long> {

    /** Whoever changes a draft holds its scheme, so that the first two to begin one make one. */
    @Query(value = "select id from scheme where id = :schemeId for update", nativeQuery = true)
    Long hold(long schemeId);
}
