package dev.concord.annotation;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What saving a label asks of the database, one key each, and what a release asks for millions. Asked past Hibernate: making
 * these queries ready took longer than the rest of a save. It does not see what Hibernate has not written yet.
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

    /**
     * The labels of these sheets, by sheet; one without labels is left out. The sheets come as a table, for H2 compares every
     * row once more with each member of a list.
     */
    Map<Long, List<LabelText>> bySheet(Collection<Long> sheets) {
        Map<Long, List<LabelText>> found = new HashMap<>();
        if (sheets.isEmpty()) return found;
        database.sql("select l.sheet_id, l.layer, l.label_value from unnest(cast(? as bigint array)) as s (id)"
                        + " join label l on l.sheet_id = s.id")
                .param(1, sheets.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    var label = new LabelText(row.getLong(1), Layer.valueOf(row.getString(2)), row.getString(3));
                    found.computeIfAbsent(label.sheetId(), sheet -> new ArrayList<>())
                            .add(label);
                });
        return found;
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
