package dev.concord.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "label")
class LabelRow {

    /** A thousand numbers at once: H2 writes its file for each 32nd time that it is asked for some. */
    @Id
    @GeneratedValue(generator = "label_id_seq")
    @SequenceGenerator(name = "label_id_seq", sequenceName = "label_id_seq", allocationSize = 1000)
    @Nullable
    Long id;

    @Column(name = "sheet_id", nullable = false)
    long sheetId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Layer layer = Layer.NOTE;

    @Column(name = "label_key", nullable = false)
    String labelKey = "";

    /** Of a quote, the mention that is its source: removing that mention asks for it. */
    @Column(name = "source_key")
    @Nullable
    String sourceKey;

    /** Of a mention, the slug it was made with, so that a speaker's mentions are found. */
    @Nullable
    String speaker;

    /** The label as JSON, in UTF-16 units. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "label_value", nullable = false)
    String labelValue = "";

    @Column(nullable = false)
    int guideline;

    protected LabelRow() {}

    LabelRow(SheetId sheet, Change put, String json, int guideline) {
        this.sheetId = sheet.value();
        this.layer = put.layer();
        this.labelKey = put.labelKey();
        say(put, json, guideline);
    }

    /** Takes what a change puts. */
    void say(Change change, String json, int guidelineVersion) {
        guideline = guidelineVersion;
        labelValue = json;
        sourceKey = change instanceof Change.PutQuote put ? put.quote().source() : null;
        speaker = change instanceof Change.PutMention put ? put.mention().speaker() : null;
    }
}
