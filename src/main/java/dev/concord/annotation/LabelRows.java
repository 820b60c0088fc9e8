package dev.concord.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LabelRows extends ListCrudRepository<LabelRow, Long> {

    Optional<LabelRow> findBySheetIdAndLayerAndLabelKey(long sheetId, Layer layer, String labelKey);

    List<LabelRow> findBySheetIdOrderById(long sheetId);

    @Query("select l.sheetId, l.labelKey from LabelRow l where l.sheetId in :sheets and l.layer = :layer"
            + " and l.labelKey in :keys")
    List<Object[]> standing(Collection<Long> sheets, Layer layer, Collection<String> keys);
}
