package dev.concord.annotation;

import dev.concord.shell.Foreground;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs the labels of sheets that were finished before there were packs, behind the server's back. */
@Component
@ConditionalOnWebApplication
class OlderSheets {

    private static final Logger LOG = LoggerFactory.getLogger(OlderSheets.class);
    private static final int AT_ONCE = 50;

    private static final String LOOSE = """
            select s.id from sheet s left join assignment a on a.id = s.assignment_id
            where s.id > :last and s.packed = false and (a.state = 'SUBMITTED' or s.settled_at is not null)
            and exists (select 1 from label l where l.sheet_id = s.id) order by s.id fetch first :limit rows only""";

    private final JdbcClient database;
    private final Sheets sheets;
    private final LabelStore labels;
    private final Foreground foreground;
    private final TransactionTemplate transaction;

    OlderSheets(
            JdbcClient database,
            Sheets sheets,
            LabelStore labels,
            Foreground foreground,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.sheets = sheets;
        this.labels = labels;
        this.foreground = foreground;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("older-sheets").start(this::pack);
    }

    /** One after the other, so that nobody waits for more than one of them. */
    void pack() {
        try {
            for (List<Long> some = after(0); !some.isEmpty(); some = after(some.getLast())) {
                foreground.letPass();
                some.forEach(
                        id -> transaction.executeWithoutResult(status -> labels.pack(sheets.held(new SheetId(id)))));
            }
        } catch (DataAccessException stopped) {
            // the server went down meanwhile: the next start goes on
            LOG.info("Packing older sheets stopped: {}", stopped.getMessage());
        }
    }

    private List<Long> after(long last) {
        return database.sql(LOOSE)
                .param("last", last)
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }
}
