package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.record.ArticleRecord.Mention;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where labels stand: a row each while their sheet changes, so that saving one costs the same however many there are, and packed
 * together once it is finished, so that releases and agreement read them fast. Either way they are the same labels. What
 * Hibernate has not written yet is written before anything is asked past it.
 */
@Component
class LabelStore {

    /** The sheets come as a table, for H2 compares every row once more with each member of a list. */
    private static final String SHEETS = " from unnest(cast(:sheets as bigint array)) as s (id)";

    private static final String PACKED = " p.content" + SHEETS + " join label_pack p on p.sheet_id = s.id";

    /** One statement, which sees every sheet's labels in one of the two ways, even while somebody packs them. */
    private static final String ALL = "select s.id, l.layer, l.label_value, cast(null as bytea)" + SHEETS
            + " join label l on l.sheet_id = s.id union all select s.id, null, null," + PACKED;

    private static final String COUNTS = """
            select l.guideline, count(*) from label l join sheet s on s.id = l.sheet_id where s.project_id = ?
            group by l.guideline
            union all
            select p.guideline, sum(p.labels) from label_pack p join sheet s on s.id = p.sheet_id where s.project_id = ?
            group by p.guideline""";

    private final LabelRows loose;
    private final JdbcClient client;
    private final JdbcTemplate database;
    private final EntityManager entities;

    LabelStore(LabelRows loose, JdbcClient client, JdbcTemplate database, EntityManager entities) {
        this.loose = loose;
        this.client = client;
        this.database = database;
        this.entities = entities;
    }

    /** The labels of these sheets by sheet, as {@link LabelJson} reads them; a sheet without labels is left out. */
    Map<Long, List<byte[]>> of(Collection<Long> sheets) {
        Map<Long, List<byte[]>> found = new HashMap<>();
        if (sheets.isEmpty()) return found;
        entities.flush();
        Map<Long, StringBuilder> rows = new HashMap<>();
        ask(ALL, sheets, row -> {
            String layer = row.getString(2);
            if (layer == null) {
                found.computeIfAbsent(row.getLong(1), sheet -> new ArrayList<>())
                        .add(row.getBytes(4));
            } else {
                rows.computeIfAbsent(row.getLong(1), sheet -> new StringBuilder())
                        .append(LabelPack.part(Layer.valueOf(layer), row.getString(3)));
            }
        });
        rows.forEach((sheet, labels) -> found.put(sheet, List.of(bytes(labels))));
        return found;
    }

    /** As {@link #of(Collection)}, of one sheet. */
    List<byte[]> of(SheetId sheet) {
        return of(List.of(sheet.value())).getOrDefault(sheet.value(), List.of());
    }

    /** Those of the sheets' labels that are packed. */
    List<LabelPack> packs(Collection<Long> sheets) {
        List<LabelPack> packs = new ArrayList<>();
        if (sheets.isEmpty()) return packs;
        ask(
                "select s.id, p.guideline," + PACKED,
                sheets,
                row -> packs.add(LabelPack.read(new SheetId(row.getLong(1)), row.getInt(2), row.getBytes(3))));
        return packs;
    }

    private void ask(String query, Collection<Long> sheets, RowCallbackHandler each) {
        client.sql(query)
                .param("sheets", sheets.toArray(Long[]::new), Types.ARRAY)
                .query(each);
    }

    private static byte[] bytes(StringBuilder labels) {
        return labels.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The rows of a sheet's labels; such as nobody watches where they are packed. */
    List<LabelRow> rows(SheetRow sheet) {
        long id = sheet.sheetId().value();
        return sheet.packed
                ? packs(List.of(id)).stream()
                        .flatMap(pack -> pack.rows().stream())
                        .toList()
                : loose.findBySheetIdOrderById(id);
    }

    /** How many labels were made under each version of the guideline. */
    Map<Integer, Long> byGuideline(ProjectId project) {
        Map<Integer, Long> counts = new TreeMap<>();
        database.query(
                COUNTS,
                row -> {
                    counts.merge(row.getInt(1), row.getLong(2), Long::sum);
                },
                project.value(),
                project.value());
        return counts;
    }

    /** Packs the labels of a sheet whose row is held, unless they are too large for that. */
    void pack(SheetRow sheet) {
        entities.flush();
        Map<Integer, StringBuilder> labels = new TreeMap<>();
        long id = sheet.sheetId().value();
        database.query(
                "select guideline, layer, label_value from label where sheet_id = ? order by id",
                row -> {
                    labels.computeIfAbsent(row.getInt(1), guideline -> new StringBuilder())
                            .append(LabelPack.part(Layer.valueOf(row.getString(2)), row.getString(3)));
                },
                id);
        List<LabelPack> packs = new ArrayList<>();
        labels.forEach((guideline, some) -> packs.add(LabelPack.read(sheet.sheetId(), guideline, bytes(some))));
        if (packs.isEmpty() || !packs.stream().map(LabelPack::content).allMatch(LabelPack::fits)) return;
        insert(packs);
        database.update("delete from label where sheet_id = ?", id);
        sheet.packed = true;
    }

    /** Takes the labels of a sheet, whose row is held, apart again: single ones are going to change. */
    void unpack(SheetRow sheet) {
        if (!sheet.packed) return;
        entities.flush();
        insertRows(rows(sheet));
        delete(List.of(sheet.sheetId().value()));
        sheet.packed = false;
    }

    /**
     * Of sheets that have no packs. They are not watched for changes; it shares the caller's transaction, for outside of one
     * Hibernate sends them one by one.
     */
    void insertRows(List<LabelRow> rows) {
        try (StatelessSession plain = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            plain.insertMultiple(rows);
        }
    }

    /** Of sheets whose labels are no rows. */
    void insert(List<LabelPack> packs) {
        database.batchUpdate(
                "insert into label_pack (sheet_id, guideline, labels, content) values (?, ?, ?, ?)",
                packs.stream()
                        .map(pack -> new Object[] {
                            pack.sheet().value(), pack.guideline(), pack.puts().size(), pack.content()
                        })
                        .toList());
        record Spoken(long sheet, String speaker) {}
        Map<Spoken, Integer> mentions = new LinkedHashMap<>();
        for (LabelPack pack : packs) {
            pack.mentions()
                    .map(Mention::speaker)
                    .filter(Objects::nonNull)
                    .forEach(slug -> mentions.merge(new Spoken(pack.sheet().value(), slug), 1, Integer::sum));
        }
        database.batchUpdate(
                "insert into label_pack_speaker (sheet_id, speaker, mentions) values (?, ?, ?)",
                mentions.entrySet().stream()
                        .map(one ->
                                new Object[] {one.getKey().sheet(), one.getKey().speaker(), one.getValue()})
                        .toList());
    }

    /** Puts mentions in place of those of that id, in sheets whose rows are held. */
    void change(Map<SheetId, Map<String, Mention>> mentions) {
        List<Long> sheets = mentions.keySet().stream().map(SheetId::value).toList();
        List<LabelPack> packs = packs(sheets);
        delete(packs.stream().map(pack -> pack.sheet().value()).distinct().toList());
        insert(packs.stream()
                .map(pack -> pack.with(mentions.getOrDefault(pack.sheet(), Map.of())))
                .toList());
        List<Object[]> rows = new ArrayList<>();
        mentions.forEach((sheet, changed) -> changed.values()
                .forEach(mention -> rows.add(new Object[] {
                    mention.speaker(), LabelJson.of(new Change.PutMention(mention)), sheet.value(), mention.id()
                })));
        database.batchUpdate(
                "update label set speaker = ?, label_value = ? where sheet_id = ? and layer = 'MENTION' and label_key = ?",
                rows);
    }

    private void delete(Collection<Long> sheets) {
        List<Object[]> each = sheets.stream().map(sheet -> new Object[] {sheet}).toList();
        database.batchUpdate("delete from label_pack where sheet_id = ?", each);
        database.batchUpdate("delete from label_pack_speaker where sheet_id = ?", each);
    }
}
