package dev.concord.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface GuidelineRows extends ListCrudRepository<GuidelineRow, Long> {

    Optional<GuidelineRow> findFirstBySchemeIdOrderByVersionDesc(long schemeId);

    Optional<GuidelineRow> findBySchemeIdAndVersion(long schemeId, int version);

    List<GuidelineRow> findBySchemeIdOrderByVersion(long schemeId);

    /** Only the number, so that saving a label does not read the manual. */
    @Query("select coalesce(max(g.version), 0) from GuidelineRow g where g.schemeId = :schemeId")
    int latestVersion(long schemeId);

    List<GuidelineRow> findBySchemeIdAndVersionGreaterThanOrderByVersion(long schemeId, int version);
}
