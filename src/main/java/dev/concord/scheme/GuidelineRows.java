package dev.concord.scheme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface GuidelineRows extends ListCrudRepository<GuidelineRow, Long> {

    Optional<GuidelineRow> findFirstBySchemeIdOrderByVersionDesc(long schemeId);

    Optional<GuidelineRow> findBySchemeIdAndVersion(long schemeId, int version);

    List<GuidelineRow> findBySchemeIdOrderByVersion(long schemeId);

    GuidelineRow saveAndFlush(GuidelineRow guideline);

    List<GuidelineRow> findBySchemeIdAndVersionGreaterThanOrderByVersion(long schemeId, int version);
}
