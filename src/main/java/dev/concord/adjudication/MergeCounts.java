package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what a rule would do, and finds the articles in which it does something, in one statement each. */
@Component
class MergeCounts {

    private final NamedParameterJdbcTemplate jdbc;

    MergeCounts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    MergePreview preview(ProjectId project, MergeRule rule) {
        List<MergePreview.Line> lines = jdbc.query(
                """
                select layer, main_kind, sum(taken), sum(one - taken - kept - already - settled), sum(kept),
                    sum(already), sum(settled)
                from (select u.layer, u.main_kind, 1 as one,
                    case when u.settled then 1 else 0 end as settled,
                    case when not u.settled and u.decided_by = 'PERSON' then 1 else 0 end as kept,
                    case when not u.settled and u.decided_by = 'RULE' then 1 else 0 end as already,
                    case when not u.settled and u.decided_by is null and %s then 1 else 0 end as taken
                    from adjudication_unit u
                    where u.project_id = :project and u.layer in (:layers) and u.state <> 'GONE') each_unit
                group by layer, main_kind order by layer, main_kind""".formatted(rule.sql()),
                bound(project, rule),
                (row, n) -> new MergePreview.Line(
                        CaseLayer.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
        return new MergePreview(
                sum(lines, MergePreview.Line::taken),
                sum(lines, MergePreview.Line::left),
                sum(lines, MergePreview.Line::kept),
                sum(lines, MergePreview.Line::already),
                sum(lines, MergePreview.Line::settled),
                lines);
    }

    private static long sum(List<MergePreview.Line> lines, ToLongFunction<MergePreview.Line> column) {
        return lines.stream().mapToLong(column).sum();
    }

    /** In how many articles it has something to do; with settling, in all that have units and are not settled. */
    long articles(ProjectId project, MergeRule rule, boolean settle) {
        Long found = jdbc.queryForObject(
                "select count(distinct u.article_id) from adjudication_unit u where " + open(rule, settle),
                bound(project, rule),
                Long.class);
        return found == null ? 0 : found;
    }

    /** Those articles after the given one. */
    List<Long> after(ProjectId project, MergeRule rule, boolean settle, long article, int limit) {
        return jdbc.queryForList(
                "select distinct u.article_id from adjudication_unit u where %s and u.article_id > :article"
                                .formatted(open(rule, settle))
                        + " order by u.article_id limit :limit",
                bound(project, rule).addValue("article", article).addValue("limit", limit),
                Long.class);
    }

    private static String open(MergeRule rule, boolean settle) {
        return "u.project_id = :project and u.settled = false and u.state <> 'GONE' and "
                + (settle ? "u.layer is not null" : "u.decided_by is null and u.layer in (:layers) and " + rule.sql());
    }

    private static MapSqlParameterSource bound(ProjectId project, MergeRule rule) {
        return new MapSqlParameterSource("project", project.value())
                .addValue("layers", rule.layers().stream().map(CaseLayer::name).toList())
                .addValue("threshold", rule.threshold())
                .addValue("atLeast", rule.atLeast());
    }

    void settled(UUID merge, long article) {
        jdbc.update(
                "insert into adjudication_merge_settled (merge_id, article_id) values (:merge, :article)",
                new MapSqlParameterSource("merge", merge).addValue("article", article));
    }

    /** Whether that run settled the gold of the article. */
    boolean hasSettled(UUID merge, long article) {
        return !jdbc.queryForList(
                        "select article_id from adjudication_merge_settled where merge_id = :merge and article_id = :article",
                        new MapSqlParameterSource("merge", merge).addValue("article", article),
                        Long.class)
                .isEmpty();
    }

    /** Articles that a run has touched, after the given one. */
    List<Long> touched(UUID merge, long article, int limit) {
        return jdbc.queryForList(
                "select article_id from (select d.article_id from adjudication_decision d where d.merge_id = :merge"
                        + " and d.article_id > :article union select s.article_id from adjudication_merge_settled s"
                        + " where s.merge_id = :merge and s.article_id > :article) both_of order by article_id limit :limit",
                new MapSqlParameterSource("merge", merge)
                        .addValue("article", article)
                        .addValue("limit", limit),
                Long.class);
    }

    long countTouched(UUID merge) {
        Long found = jdbc.queryForObject(
                "select count(*) from (select article_id from adjudication_decision where merge_id = :merge"
                        + " union select article_id from adjudication_merge_settled where merge_id = :merge) both_of",
                new MapSqlParameterSource("merge", merge),
                Long.class);
        return found == null ? 0 : found;
    }
}
