package dev.concord.corpus;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.SpeakerChange.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "speaker_change")
class SpeakerChangeRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    @GeneratedValue(generator = "speaker_change_seq")
    @SequenceGenerator(name = "speaker_change_seq", sequenceName = "speaker_change_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Kind kind = Kind.EDIT;

    @Column(nullable = false)
    String slug = "";

    @Column(name = "other_slug")
    @Nullable
    String other;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "before_value")
    @Nullable
    String before;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "after_value")
    @Nullable
    String after;

    @Column(nullable = false)
    long labels;

    @Column(name = "undone_at")
    @Nullable
    Instant undoneAt;

    @Column(name = "undone_by")
    @Nullable
    Long undoneBy;

    protected SpeakerChangeRow() {}

    SpeakerChangeRow(ProjectId project, Kind kind, String slug, @Nullable String other, AccountId by, Instant at) {
        projectId = project.value();
        this.kind = kind;
        this.slug = slug;
        this.other = other;
        accountId = by.value();
        changedAt = at;
    }

    void from(@Nullable Speaker was, @Nullable Speaker is) {
        before = was == null ? null : JSON.writeValueAsString(was);
        after = is == null ? null : JSON.writeValueAsString(is);
    }

    SpeakerChange toChange() {
        return new SpeakerChange(
                Objects.requireNonNull(id),
                kind,
                slug,
                other,
                new AccountId(accountId),
                changedAt,
                speaker(before),
                speaker(after),
                labels,
                undoneAt != null);
    }

    static @Nullable Speaker speaker(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Speaker.class);
    }
}
