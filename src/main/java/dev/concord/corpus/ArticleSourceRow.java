package dev.concord.corpus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "article_source")
class ArticleSourceRow implements Persistable<Long> {

    @Id
    @Column(name = "article_id")
    long articleId;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(nullable = false)
    byte[] raw = {};

    /** What an address or a table said it is. */
    @Column(name = "content_type")
    @Nullable
    String contentType;

    protected ArticleSourceRow() {}

    ArticleSourceRow(ArticleId article, byte[] raw, @Nullable String contentType) {
        this.contentType =
                contentType == null || contentType.length() <= 200 ? contentType : contentType.substring(0, 200);
        this.articleId = article.value();
        this.raw = raw;
    }

    @Override
    public @Nullable Long getId() {
        return articleId;
    }

    /** A source is written once and never changed, so that saving need not ask whether it is there. */
    @Override
    public boolean isNew() {
        return true;
    }
}
