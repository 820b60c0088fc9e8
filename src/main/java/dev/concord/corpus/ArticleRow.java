package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.record.ArticleRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "article")
class ArticleRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    @GeneratedValue(generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_key", nullable = false)
    String key = "";

    @Nullable
    String headline;

    @Nullable
    String outlet;

    @Nullable
    LocalDate published;

    @Column(name = "text_length", nullable = false)
    int textLength;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String body = "";

    /** The blocks as JSON, in UTF-16 units. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String blocks = "[]";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String meta = "{}";

    /** Kept, for a later cleaner would clean the same source otherwise. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "raw_map", nullable = false)
    String rawMap = "[]";

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    /** Which text of the article this is, counted from 1. */
    @Column(nullable = false)
    int version = 1;

    /** The pieces that a person made the text of, as JSON; null while they are the cleaner's. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String pieces;

    /** Null while it may be given to people. */
    @Column(name = "set_aside_at")
    @Nullable
    Instant setAsideAt;

    protected ArticleRow() {}

    ArticleRow(ProjectId project, NewArticle article, Instant createdAt) {
        this.projectId = project.value();
        this.key = article.key();
        put(new NewText(article.text(), article.rawMap(), article.blocks(), article.meta(), null));
        this.version = 1;
        this.createdAt = createdAt;
    }

    /** Takes another text in the place of the one there is. */
    final void put(NewText fresh) {
        this.headline = cut(fresh.meta().headline(), 1000);
        this.outlet = cut(fresh.meta().outlet(), 200);
        this.published = fresh.meta().published();
        this.textLength = fresh.text().length();
        this.body = fresh.text();
        this.blocks = JSON.writeValueAsString(fresh.blocks());
        this.meta = JSON.writeValueAsString(fresh.meta());
        this.rawMap = JSON.writeValueAsString(fresh.rawMap());
        this.pieces = fresh.pieces();
        this.version++;
    }

    /** Says of which article, by its key, it is a duplicate. */
    void repeat(@Nullable String other) {
        ArticleRecord.Meta now = JSON.readValue(meta, ArticleRecord.Meta.class);
        this.meta = JSON.writeValueAsString(now.repeating(other));
    }

    /** The column serves lists; the whole headline stands in {@link #meta}. */
    private static @Nullable String cut(@Nullable String words, int longest) {
        return words == null || words.length() <= longest ? words : words.substring(0, longest);
    }

    int[] rawRuns() {
        return JSON.readValue(rawMap, int[].class);
    }

    ArticleId articleId() {
        return new ArticleId(Objects.requireNonNull(id));
    }

    Article toArticle() {
        return article(version, body, blocks, meta);
    }

    /** The article as it was with an older text. */
    Article toArticle(ArticleVersionRow older) {
        return article(Objects.requireNonNull(older.key).version(), older.body, older.blocks, older.meta);
    }

    private Article article(int number, String text, String itsBlocks, String itsMeta) {
        return new ArticleText(Objects.requireNonNull(id), projectId, key, number, text, itsBlocks, itsMeta)
                .toArticle();
    }
}
