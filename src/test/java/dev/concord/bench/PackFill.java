package dev.concord.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills finished sheets with labels, packed as a submitted sheet has them; in H2. */
final class PackFill {

    private final List<String> parts = new ArrayList<>();
    private int mentions;

    /**
     * Every sheet gets this label.
     *
     * @param json SQL that gives it, in which x is the number of the sheet
     */
    void put(String layer, String json) {
        parts.add("'\"%s\" ' || %s || char(10)".formatted(layer, json));
        if (layer.equals("MENTION")) mentions++;
    }

    /**
     * @param base what is added to a sheet's number for its id
     * @param speaker of all the mentions
     */
    void write(JdbcTemplate jdbc, long base, int sheets, String speaker) {
        jdbc.update("update sheet set packed = true where id > ? and id <= ?", base, base + sheets);
        jdbc.update(
                "insert into label_pack (sheet_id, guideline, labels, content) select x + ?, 1, ?, stringtoutf8("
                        + String.join(" || ", parts) + ") from system_range(1, ?)",
                base,
                parts.size(),
                sheets);
        jdbc.update(
                "insert into label_pack_speaker (sheet_id, speaker, mentions) select x + ?, ?, ? from system_range(1, ?)",
                base,
                speaker,
                mentions,
                sheets);
    }
}
