package dev.concord.annotation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperationRows extends Repository<OperationRow, OperationRow.Key> {

    @Query("select o.key.operationId from OperationRow o where o.key.sheetId = :sheet and o.key.operationId in :ids")
    Set<UUID> known(long sheet, Collection<UUID> ids);
}
