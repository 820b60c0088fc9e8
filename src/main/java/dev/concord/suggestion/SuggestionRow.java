package dev.concord.suggestion;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "suggestion")
class SuggestionRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    @GeneratedValue(generator = "suggestion_seq")
    @SequenceGenerator(name = "suggestion_seq", sequenceName = "suggestion_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    @Column(nullable = false)
    String model = "";

    /** The {@link Proposal} as JSON. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String labels = "{}";

    @Column(name = "label_count", nullable = false)
    int labelCount;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    protected SuggestionRow() {}

    SuggestionRow(ProjectId project, ArticleId article, String model) {
        this.projectId = project.value();
        this.articleId = article.value();
        this.model = model;
    }

    void say(Proposal proposal, Instant now) {
        labels = JSON.writeValueAsString(proposal);
        labelCount = proposal.keys().size();
        createdAt = now;
    }

    Proposal proposal() {
        return JSON.readValue(labels, Proposal.class);
    }
}
