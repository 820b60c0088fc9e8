package dev.concord.outlet;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.intake.OutletRule;
import dev.concord.outlet.Trial.Outcome;
import dev.concord.outlet.Trial.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Trials and their articles in the database. */
@Component
class TrialRows {

    private static final String COLUMNS =
            "select t.in_force, t.state, t.begun_by, t.begun_at, t.beside, t.looked, t.articles";

    private final JdbcTemplate database;

    TrialRows(JdbcTemplate database) {
        this.database = database;
    }

    /** A trial as it is kept; {@code beside} are the numbers of the other rules in force then. */
    record Row(boolean inForce, State state, AccountId by, Instant at, String beside, int looked, int articles) {}

    /** One that has not ended. */
    record Unended(long rule, ProjectId project, AccountId by) {}

    record Counts(int waiting, int done, int leftOut, int lost) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        static Counts of(Outcome outcome, int articles, int lost) {
            return switch (outcome) {
                case WAITING -> new Counts(articles, 0, 0, lost);
                case DONE -> new Counts(0, articles, 0, lost);
                case LEFT_OUT -> new Counts(0, 0, articles, 0);
            };
        }

        Counts plus(Counts more) {
            return new Counts(waiting + more.waiting, done + more.done, leftOut + more.leftOut, lost + more.lost);
        }
    }

    /** Which articles of a trial are asked for. */
    record Asked(@Nullable Outcome outcome, boolean losing, String words) {}

    void begin(OutletRule rule, Row row) {
        forget(rule);
        database.update(
                "insert into outlet_trial (rule_id, in_force, state, begun_by, begun_at, beside, looked, articles)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rule.id(),
                row.inForce,
                row.state.name(),
                row.by.value(),
                row.at.atOffset(ZoneOffset.UTC),
                row.beside,
                row.looked,
                row.articles);
    }

    void forget(OutletRule rule) {
        database.update("delete from outlet_trial_article where rule_id = ?", rule.id());
        database.update("delete from outlet_trial where rule_id = ?", rule.id());
    }

    Optional<Row> find(long rule) {
        return database.query(COLUMNS + " from outlet_trial t where t.rule_id = ?", TrialRows::row, rule).stream()
                .findFirst();
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        return new Row(
                row.getBoolean(1),
                State.valueOf(row.getString(2)),
                new AccountId(row.getLong(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getInt(6),
                row.getInt(7));
    }

    /** Trials that are in a state. */
    List<Unended> in(State state) {
        return database.query(
                "select t.rule_id, r.project_id, t.begun_by from outlet_trial t join outlet_rule r on r.id = t.rule_id where t.state = ?",
                (row, at) -> new Unended(row.getLong(1), new ProjectId(row.getLong(2)), new AccountId(row.getLong(3))),
                state.name());
    }

    void put(long rule, State state) {
        database.update("update outlet_trial set state = ? where rule_id = ?", state.name(), rule);
    }

    /** It is being applied from now on, by somebody who need not be the one who tried it. */
    void apply(long rule, AccountId by) {
        database.update(
                "update outlet_trial set state = ?, begun_by = ? where rule_id = ?",
                State.APPLYING.name(),
                by.value(),
                rule);
    }

    void count(long rule, int looked, int articles) {
        database.update("update outlet_trial set looked = ?, articles = ? where rule_id = ?", looked, articles, rule);
    }

    Counts counts(long rule) {
        return counts("t.rule_id = ?", rule).getOrDefault(rule, Counts.NONE);
    }

    /** By rule, of all rules of a project that were tried. */
    Map<Long, Counts> counts(ProjectId project) {
        return counts("r.project_id = ?", project.value());
    }

    private Map<Long, Counts> counts(String which, long number) {
        Map<Long, Counts> counts = new HashMap<>();
        database.query(
                """
                select t.rule_id, t.outcome, count(*), sum(t.lost) from outlet_trial_article t
                join outlet_rule r on r.id = t.rule_id where %s group by t.rule_id, t.outcome""".formatted(which),
                row -> {
                    counts.merge(
                            row.getLong(1),
                            Counts.of(Outcome.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)),
                            Counts::plus);
                },
                number);
        return counts;
    }

    /** By rule, of all rules of a project that were tried. */
    Map<Long, Row> all(ProjectId project) {
        Map<Long, Row> all = new HashMap<>();
        database.query(
                COLUMNS
                        + ", t.rule_id from outlet_trial t join outlet_rule r on r.id = t.rule_id where r.project_id = ?",
                row -> {
                    all.put(row.getLong(8), row(row, 0));
                },
                project.value());
        return all;
    }

    void add(long rule, List<Tried> articles) {
        database.batchUpdate(
                "insert into outlet_trial_article (rule_id, article_id, outcome, why, version, moved, lost)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                articles.stream()
                        .map(one -> new Object[] {
                            rule,
                            one.article().value(),
                            one.outcome().name(),
                            cut(one.why()),
                            one.version(),
                            one.moved(),
                            one.lost()
                        })
                        .toList());
    }

    void put(long rule, ArticleId article, Outcome outcome, @Nullable String why) {
        database.update(
                "update outlet_trial_article set outcome = ?, why = ? where rule_id = ? and article_id = ?",
                outcome.name(),
                cut(why),
                rule,
                article.value());
    }

    private static @Nullable String cut(@Nullable String why) {
        return why == null || why.length() <= 300 ? why : why.substring(0, 299) + "…";
    }

    /** Articles of a trial in the order in which they came in, after a given one. */
    List<Tried> page(long rule, Asked asked, long after, int most) {
        String words = "%" + asked.words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return database.query(
                """
                select t.article_id, a.headline, a.article_key, t.outcome, t.why, t.version, t.moved, t.lost
                from outlet_trial_article t join article a on a.id = t.article_id
                where t.rule_id = ? and t.article_id > ? and (? = '' or t.outcome = ?) and (not ? or t.lost > 0)
                and (lower(a.headline) like ? escape '!' or a.article_key like ? escape '!')
                order by t.article_id fetch first %d rows only""".formatted(most),
                TrialRows::tried,
                rule,
                after,
                asked.outcome == null ? "" : asked.outcome.name(),
                asked.outcome == null ? "" : asked.outcome.name(),
                asked.losing,
                words,
                words);
    }

    /** One article of a trial. */
    Optional<Tried> find(long rule, ArticleId article) {
        return database.query("""
                        select t.article_id, a.headline, a.article_key, t.outcome, t.why, t.version, t.moved, t.lost
                        from outlet_trial_article t join article a on a.id = t.article_id
                        where t.rule_id = ? and t.article_id = ?""", TrialRows::tried, rule, article.value()).stream()
                .findFirst();
    }

    private static Tried tried(ResultSet row, int at) throws SQLException {
        String headline = row.getString(2);
        return new Tried(
                new ArticleId(row.getLong(1)),
                row.getString(3),
                headline == null ? "Article " + row.getString(3) : headline,
                Outcome.valueOf(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8));
    }

    int articlesOf(OutletRule rule) {
        Integer found = database.queryForObject(
                "select count(*) from article where project_id = ? and outlet = ?",
                Integer.class,
                rule.project().value(),
                rule.outlet());
        return found == null ? 0 : found;
    }

    /** The outlet's articles after a given one. */
    List<ArticleId> after(OutletRule rule, long after, int most) {
        return database.query(
                "select id from article where project_id = ? and outlet = ? and id > ? order by id fetch first %d rows only"
                        .formatted(most),
                (row, at) -> new ArticleId(row.getLong(1)),
                rule.project().value(),
                rule.outlet(),
                after);
    }

    /** Articles of the outlet that came in since a moment and that the trial knows nothing of. */
    List<ArticleId> since(OutletRule rule, Instant since) {
        return database.query(
                """
                select id from article where project_id = ? and outlet = ? and created_at >= ? and not exists
                (select 1 from outlet_trial_article where rule_id = ? and article_id = article.id) order by id""",
                (row, at) -> new ArticleId(row.getLong(1)),
                rule.project().value(),
                rule.outlet(),
                since.atOffset(ZoneOffset.UTC),
                rule.id());
    }
}
