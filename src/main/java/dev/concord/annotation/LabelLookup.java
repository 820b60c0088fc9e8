package dev.concord.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What saving a label asks of the database, one key each. Asked past Hibernate: making these queries ready took longer than the
 * rest of a save. It does not see what Hibernate has not written yet.
 */
@Component
class LabelLookup {

    private final JdbcClient database;

    LabelLookup(JdbcClient database) {
        this.database = database;
    }

    /** The article of a gold sheet; empty for every other sheet. */
    Optional<Long> articleOfGold(SheetId sheet) {
        return database.sql("select article_id from sheet where id = ? and labeller = ? and assignment_id is null")
                .params(sheet.value(), Gold.LABELLER)
                .query(Long.class)
                .optional();
    }

    /** Those of one or more operations that were applied to the sheet before. */
    Set<UUID> applied(SheetId sheet, Collection<UUID> operations) {
        return database.sql("select operation_id from operation where sheet_id = :sheet and operation_id in (:ids)")
                .param("sheet", sheet.value())
                .param("ids", operations)
                .query(UUID.class)
                .set();
    }

    /** The number of a label's row. */
    Optional<Long> row(SheetId sheet, Layer layer, String label) {
        return database.sql("select id from label where sheet_id = ? and layer = ? and label_key = ?")
                .params(sheet.value(), layer.name(), label)
                .query(Long.class)
                .optional();
    }

    /** A quote of which that mention is the source. */
    Optional<String> quoteOf(SheetId sheet, String mention) {
        List<String> quotes = database.sql("select label_key from label where sheet_id = ? and source_key = ?")
                .params(sheet.value(), mention)
                .query(String.class)
                .list();
        return quotes.stream().findFirst();
    }
}
