package dev.concord.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRows extends Repository<DeliveryRow, Long> {

    DeliveryRow save(DeliveryRow row);

    Optional<DeliveryRow> findById(long id);

    @Query("select d from DeliveryRow d where d.webhookId = :webhook and d.nextAt <= :now order by d.nextAt, d.id")
    List<DeliveryRow> due(long webhook, Instant now, Limit limit);

    List<DeliveryRow> findByWebhookIdAndIdLessThanOrderByIdDesc(long webhook, long before, Pageable page);

    long countByWebhookId(long webhook);

    @Modifying
    @Query("delete from DeliveryRow d where d.created < :before")
    int removeOlder(Instant before);
}
