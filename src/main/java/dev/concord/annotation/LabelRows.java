package dev.concord.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LabelRows extends ListCrudRepository<LabelRow, Long> {

    Optional<LabelRow> findBySheetIdAndLayerAndLabelKey(long sheetId, Layer layer, String labelKey);

    List<LabelRow> findBySheetIdOrderById(long sheetId);

    @Query("""
            select new dev.concord.annotation.LabelText(l.sheetId, l.layer, l.labelValue) from LabelRow l
            where l.sheetId in :sheets""")
    List<LabelText> texts(Collection<Long> sheets);

    /** The same by sheet; one without labels is left out. */
    default Map<Long, List<LabelText>> bySheet(Collection<Long> sheets) {
        return sheets.isEmpty() ? Map.of() : texts(sheets).stream().collect(Collectors.groupingBy(LabelText::sheetId));
    }

    @Query("""
            select l.guideline, count(l) from LabelRow l, SheetRow s where s.id = l.sheetId and s.projectId = :projectId
            group by l.guideline""")
    List<Object[]> countByGuideline(long projectId);

    @Query("select l.sheetId, l.labelKey from LabelRow l where l.sheetId in :sheets and l.layer = :layer"
            + " and l.labelKey in :keys")
    List<Object[]> standing(Collection<Long> sheets, Layer layer, Collection<String> keys);
}
