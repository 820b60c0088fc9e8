package dev.concord.corpus;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "article_version")
class ArticleVersionRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Embeddable
    record Key(@Column(name = "article_id") long articleId, int version) implements Serializable {}

    @EmbeddedId
    @Nullable
    Key key;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String body = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String blocks = "[]";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String meta = "{}";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "raw_map", nullable = false)
    String rawMap = "[]";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String pieces;

    @Column(name = "ended_at", nullable = false)
    Instant endedAt = Instant.EPOCH;

    @Column(name = "ended_by", nullable = false)
    long endedBy;

    protected ArticleVersionRow() {}

    ArticleVersionRow(ArticleRow article, AccountId by, Instant now) {
        this.key = new Key(Objects.requireNonNull(article.id), article.version);
        this.body = article.body;
        this.blocks = article.blocks;
        this.meta = article.meta;
        this.rawMap = article.rawMap;
        this.pieces = article.pieces;
        this.endedAt = now;
        this.endedBy = by.value();
    }

    int[] rawRuns() {
        return JSON.readValue(rawMap, int[].class);
    }

    ArticleVersion toVersion() {
        return new ArticleVersion(Objects.requireNonNull(key).version(), endedAt, new AccountId(endedBy));
    }
}
