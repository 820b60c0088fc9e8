package dev.concord.annotation;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperationRows extends Repository<OperationRow, OperationRow.Key> {

    @Query("""
            select o.labelValue from OperationRow o where o.key.sheetId = :sheet and o.layer = :layer
            and o.labelKey = :label and o.labelValue is not null order by o.revision desc""")
    List<String> lastPut(long sheet, Layer layer, String label, Limit limit);
}
