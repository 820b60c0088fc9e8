package dev.concord.catalogue;

import dev.concord.annotation.GoldSettled;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.SheetsImported;
import dev.concord.assignment.AssignmentsMoved;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticlesAdded;
import dev.concord.corpus.ArticlesSetAside;
import dev.concord.corpus.TextReplaced;
import dev.concord.duplicate.DuplicatesMoved;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which articles the index has yet to read. A row is written in the transaction that changes the article, and taken off
 * once the index has it on the disk: whatever is killed in between, the index is told again.
 */
@Component
class Owed {

    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;

    Owed(JdbcTemplate database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Something is owed once the transaction commits. */
    record Told() {}

    record Row(long id, ArticleId article) {}

    @EventListener
    void on(ArticlesAdded added) {
        owe(added.articles());
    }

    @EventListener
    void on(AssignmentsMoved moved) {
        owe(moved.moves().stream().map(AssignmentsMoved.Move::article).collect(Collectors.toSet()));
    }

    @EventListener
    void on(SheetMoved moved) {
        owe(List.of(moved.article()));
    }

    @EventListener
    void on(GoldSettled settled) {
        owe(List.of(settled.article()));
    }

    @EventListener
    void on(SheetsImported imported) {
        owe(imported.articles());
    }

    @EventListener
    void on(TextReplaced replaced) {
        owe(List.of(replaced.article()));
    }

    @EventListener
    void on(ArticlesSetAside moved) {
        owe(moved.articles());
    }

    @EventListener
    void on(DuplicatesMoved moved) {
        owe(moved.articles());
    }

    void owe(Collection<ArticleId> articles) {
        database.batchUpdate(
                "insert into catalogue_owed (article_id) values (?)",
                Set.copyOf(articles).stream()
                        .map(one -> new Object[] {one.value()})
                        .toList());
        events.publishEvent(new Told());
    }

    void oweAll() {
        database.update("delete from catalogue_owed");
        database.update("insert into catalogue_owed (article_id) select id from article order by id");
    }

    List<Row> some(int most) {
        return database.query(
                "select id, article_id from catalogue_owed order by id limit " + most,
                (row, at) -> new Row(row.getLong(1), new ArticleId(row.getLong(2))));
    }

    void paid(List<Row> rows) {
        database.batchUpdate(
                "delete from catalogue_owed where id = ?",
                rows.stream().map(one -> new Object[] {one.id()}).toList());
    }

    boolean any() {
        return !some(1).isEmpty();
    }

    long count() {
        Long found = database.queryForObject("select count(*) from catalogue_owed", Long.class);
        return found == null ? 0 : found;
    }
}
