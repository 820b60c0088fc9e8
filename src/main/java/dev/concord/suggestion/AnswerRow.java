package dev.concord.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_answer")
class AnswerRow {

    @Embeddable
    record Key(
            @Column(name = "suggestion_id") long suggestionId,
            @Column(name = "sheet_id") long sheetId,
            @Column(name = "label_key") String labelKey)
            implements Serializable {}

    @EmbeddedId
    @Nullable
    Key key;

    @Column(nullable = false)
    boolean accepted;

    @Column(name = "answered_at", nullable = false)
    Instant answeredAt = Instant.EPOCH;

    protected AnswerRow() {}

    AnswerRow(Key key) {
        this.key = key;
    }
}
