package dev.concord.annotation;

import dev.concord.text.TextSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "return_mark")
class ReturnMarkRow {

    @Id
    @GeneratedValue(generator = "return_mark_seq")
    @SequenceGenerator(name = "return_mark_seq", sequenceName = "return_mark_seq")
    @Nullable
    Long id;

    @Column(name = "sheet_id", nullable = false)
    long sheetId;

    @Column(name = "span_start", nullable = false)
    int start;

    @Column(name = "span_end", nullable = false)
    int end;

    @Enumerated(EnumType.STRING)
    @Nullable
    Layer layer;

    @Column(name = "label_key")
    @Nullable
    String labelKey;

    @Nullable
    String note;

    protected ReturnMarkRow() {}

    ReturnMarkRow(SheetId sheet, ReturnMark mark) {
        this.sheetId = sheet.value();
        this.start = mark.span().start();
        this.end = mark.span().end();
        this.layer = mark.layer();
        this.labelKey = mark.label();
        this.note = mark.note() == null || mark.note().isBlank()
                ? null
                : mark.note().strip();
    }

    ReturnMark toMark() {
        return new ReturnMark(new TextSpan(start, end), layer, labelKey, note);
    }
}
