package dev.concord.webhook;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WebhookRows extends Repository<WebhookRow, Long> {

    WebhookRow saveAndFlush(WebhookRow row);

    Optional<WebhookRow> findById(long id);

    List<WebhookRow> findByProjectIdOrderById(long project);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WebhookRow w where w.id = :id")
    Optional<WebhookRow> lock(long id);

    /** Those that have something to be told now. */
    @Query("""
            select w.id from WebhookRow w where w.paused is null and (w.holdUntil is null or w.holdUntil <= :now)
            and exists (select 1 from DeliveryRow d where d.webhookId = w.id and d.nextAt <= :now)""")
    List<Long> due(Instant now);

    @Modifying
    @Query("delete from WebhookRow w where w.id = :id")
    int remove(long id);
}
