package dev.concord.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many labellers an article is to have. Written by statement only, many at a time. */
@Entity
@Table(name = "article_need")
class ArticleNeedRow {

    @Id
    @Column(name = "article_id")
    long articleId;

    @Column(name = "project_id", nullable = false)
    long projectId;

    /** Of the article: chance must not hang on a database's numbers. */
    @Column(name = "article_key", nullable = false)
    String articleKey = "";

    @Column(nullable = false)
    int priority;

    /** Zero for articles of a calibration round, which everybody has anyway. */
    @Column(nullable = false)
    int wanted;

    /** Whether fewer have it than are wanted. */
    @Column(nullable = false)
    boolean unmet;

    protected ArticleNeedRow() {}
}
