package dev.concord.intake;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Sign;
import dev.concord.shell.Refusal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of the outlets of each project. */
@Service
@Transactional
public class OutletRules {

    /** So many rules one outlet may have. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 200;

    private static final String SELECT =
            "select id, project_id, outlet, sign, what, kind, made_by, made_at, in_force, switched_by, switched_at, touched"
                    + " from outlet_rule where project_id = ?";

    private final JdbcTemplate database;
    private final Clock clock;
    private final TransactionTemplate apart;

    OutletRules(JdbcTemplate database, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An outlet's name as lists of articles have it. */
    public static String name(String outlet) {
        return outlet.length() <= LONGEST_NAME ? outlet : outlet.substring(0, LONGEST_NAME);
    }

    /** All of a project, by outlet, in the order in which they were made and are applied. */
    @Transactional(readOnly = true)
    public List<OutletRule> all(ProjectId project) {
        return database.query(SELECT + " order by outlet, id", OutletRules::rule, project.value());
    }

    /** Those by which articles of an outlet are cleaned, in their order. */
    @Transactional(readOnly = true)
    public List<OutletRule> inForce(ProjectId project, @Nullable String outlet) {
        return outlet == null
                ? List.of()
                : database.query(
                        SELECT + " and outlet = ? and in_force order by id",
                        OutletRules::rule,
                        project.value(),
                        name(outlet));
    }

    /** All that are in force. */
    @Transactional(readOnly = true)
    RulesInForce inForce(ProjectId project) {
        List<Long> revision = database.queryForList(
                "select revision from outlet_rule_revision where project_id = ?", Long.class, project.value());
        return RulesInForce.of(
                revision.isEmpty() ? 0 : revision.getFirst(),
                database.query(SELECT + " and in_force order by outlet, id", OutletRules::rule, project.value()));
    }

    /**
     * The rule of that number.
     *
     * @throws Refusal if there is none in the project
     */
    @Transactional(readOnly = true)
    public OutletRule get(ProjectId project, long id) {
        return database.query(SELECT + " and id = ?", OutletRules::rule, project.value(), id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "There is no rule with the number %d in this project.".formatted(id)));
    }

    /**
     * Whose rule it is.
     *
     * @throws Refusal if there is none of that number
     */
    @Transactional(readOnly = true)
    public ProjectId projectOf(long id) {
        return database.queryForList("select project_id from outlet_rule where id = ?", Long.class, id).stream()
                .findFirst()
                .map(ProjectId::new)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "There is no rule with the number %d.".formatted(id)));
    }

    /**
     * Makes a rule, which is not in force before it was tried and applied.
     *
     * @throws Refusal if no article is of that outlet, or it has this very rule, or too many
     */
    public OutletRule make(ProjectId project, String outlet, PieceRule rule, AccountId by) {
        String name = name(outlet.strip());
        hold(project);
        List<OutletRule> there =
                database.query(SELECT + " and outlet = ? order by id", OutletRules::rule, project.value(), name);
        if (there.stream().anyMatch(one -> one.rule().equals(rule)))
            throw new Refusal(Refusal.Kind.CONFLICT, "%s has this rule already.".formatted(name));
        if (there.size() >= MOST)
            throw new Refusal(Refusal.Kind.CONFLICT, "An outlet has at most %d rules.".formatted(MOST));
        if (database.queryForList(
                        "select id from article where project_id = ? and outlet = ? fetch first 1 rows only",
                        Long.class,
                        project.value(),
                        name)
                .isEmpty())
            throw new Refusal(
                    Refusal.Kind.INVALID, "No article of this project is of the outlet “%s”.".formatted(name));
        return get(project, insert(project, name, rule, by));
    }

    private long insert(ProjectId project, String outlet, PieceRule rule, AccountId by) {
        var key = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into outlet_rule (project_id, outlet, sign, what, kind, made_by, made_at, in_force, touched)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, false, 0)",
                            new String[] {"id"});
                    insert.setLong(1, project.value());
                    insert.setString(2, outlet);
                    insert.setString(3, rule.sign().name());
                    insert.setString(4, rule.what());
                    insert.setString(5, rule.making().name());
                    insert.setLong(6, by.value());
                    insert.setObject(7, now());
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey(), "An identity gives numbers.")
                .longValue();
    }

    /** Brings a rule into force or takes it out; articles that come in meanwhile are cleaned as it is then. */
    public void put(OutletRule rule, boolean inForce, AccountId by) {
        hold(rule.project());
        database.update(
                "update outlet_rule set in_force = ?, switched_by = ?, switched_at = ?, touched = ? where id = ?",
                inForce,
                by.value(),
                now(),
                inForce ? rule.touched() : 0,
                rule.id());
        database.update(
                "update outlet_rule_revision set revision = revision + 1 where project_id = ?",
                rule.project().value());
    }

    /** Counts articles that have another text by rules, by the rules' numbers. */
    public void count(Map<Long, Integer> more) {
        database.batchUpdate(
                "update outlet_rule set touched = touched + ? where id = ?",
                more.entrySet().stream()
                        .map(one -> new Object[] {one.getValue(), one.getKey()})
                        .toList());
    }

    /**
     * Forgets a rule.
     *
     * @throws Refusal if it is in force
     */
    public void remove(OutletRule rule) {
        if (rule.inForce())
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "This rule is in force. Try first what becomes of its articles without it.");
        database.update("delete from outlet_rule where id = ? and not in_force", rule.id());
    }

    /**
     * Holds the rules of a project as they are until the transaction ends.
     *
     * @return their revision
     */
    long hold(ProjectId project) {
        return held(project).orElseGet(() -> {
            try {
                apart.executeWithoutResult(status -> database.update(
                        "insert into outlet_rule_revision (project_id, revision) values (?, 0)", project.value()));
            } catch (DuplicateKeyException somebodyElseDid) {
                // it is there, which is all that is wanted
            }
            return held(project).orElseThrow();
        });
    }

    private Optional<Long> held(ProjectId project) {
        return database
                .queryForList(
                        "select revision from outlet_rule_revision where project_id = ? for update",
                        Long.class,
                        project.value())
                .stream()
                .findFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OutletRule rule(ResultSet row, int at) throws SQLException {
        long switchedBy = row.getLong("switched_by");
        OffsetDateTime switchedAt = row.getObject("switched_at", OffsetDateTime.class);
        return new OutletRule(
                row.getLong("id"),
                new ProjectId(row.getLong("project_id")),
                row.getString("outlet"),
                new PieceRule(
                        Sign.valueOf(row.getString("sign")),
                        row.getString("what"),
                        Making.valueOf(row.getString("kind"))),
                new AccountId(row.getLong("made_by")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_force"),
                switchedBy == 0 ? null : new AccountId(switchedBy),
                switchedAt == null ? null : switchedAt.toInstant(),
                row.getInt("touched"));
    }
}
