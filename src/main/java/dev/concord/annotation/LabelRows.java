package dev.concord.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface LabelRows extends ListCrudRepository<LabelRow, Long> {

    Optional<LabelRow> findBySheetIdAndLayerAndLabelKey(long sheetId, Layer layer, String labelKey);

    List<LabelRow> findBySheetIdIn(Collection<Long> sheetIds);

    Optional<LabelRow> findFirstBySheetIdAndSourceKey(long sheetId, String sourceKey);
}
