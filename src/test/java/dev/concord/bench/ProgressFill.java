package dev.concord.bench;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a database with a large project, in batches of rows. Four months of work, two thirds of it done. */
final class ProgressFill {

    static final int ARTICLES = 100_000;
    static final int PEOPLE = 50;
    static final int EACH = 3;
    static final long FIRST_ARTICLE = 1_000_000;
    static final long FIRST_ACCOUNT = 1_000_000;

    private static final int BATCH = 5_000;
    private static final int DAYS = 120;
    private static final String TEXT = "Ties between the two countries are good, the minister said. ".repeat(25);

    private final JdbcTemplate database;
    private final Projects projects;
    private final Schemes schemes;
    private final Random random = new Random(20261125);
    private final long now = System.currentTimeMillis();
    private ProjectId project = new ProjectId(0);

    ProgressFill(ApplicationContext context) {
        database = context.getBean(JdbcTemplate.class);
        projects = context.getBean(Projects.class);
        schemes = context.getBean(Schemes.class);
    }

    ProjectId project() {
        return project;
    }

    String words() {
        return "%s: %,d articles, %d annotators, %,d assignments and sheets"
                .formatted(
                        database.execute((ConnectionCallback<String>)
                                c -> c.getMetaData().getDatabaseProductName() + " "
                                        + c.getMetaData().getDatabaseProductVersion()),
                        ARTICLES,
                        PEOPLE,
                        ARTICLES * EACH);
    }

    void fill() {
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project made = projects.create("Large", scheme);
        project = made.id();
        people();
        articles();
        work();
        counters();
        if (words().startsWith("PostgreSQL")) database.execute("vacuum analyze");
        else database.execute("analyze");
    }

    private void people() {
        for (int i = 0; i < PEOPLE; i++) {
            database.update(
                    "insert into account (id, name, display_name, password_hash, administrator, demo, stamp, created)"
                            + " values (?, ?, ?, '', false, false, 0, ?)",
                    FIRST_ACCOUNT + i,
                    "annotator" + i,
                    "Annotator " + (i + 1),
                    new Timestamp(now));
            database.update(
                    "insert into membership (id, account_id, project_id, member_role) values (?, ?, ?, 'ANNOTATOR')",
                    1_000_000 + i,
                    FIRST_ACCOUNT + i,
                    project.value());
        }
    }

    private interface Row {
        Object[] at(int number);
    }

    private void insert(String statement, int rows, Row row) {
        for (int from = 0; from < rows; from += BATCH) {
            List<Object[]> batch = new ArrayList<>();
            for (int i = from; i < Math.min(rows, from + BATCH); i++) batch.add(row.at(i));
            database.batchUpdate(statement, batch);
        }
    }

    private void articles() {
        insert(
                "insert into article (id, project_id, article_key, headline, outlet, published, text_length, body, blocks, meta,"
                        + " raw_map, created_at) values (?, ?, ?, ?, 'TASS', null, ?, ?, '[]', '{}', '[0,0,1]', ?)",
                ARTICLES,
                i -> new Object[] {
                    FIRST_ARTICLE + i,
                    project.value(),
                    "%016x".formatted(i),
                    "Minister speaks of ties, part " + (i + 1),
                    TEXT.length(),
                    TEXT,
                    new Timestamp(now)
                });
    }

    private void work() {
        String[] states = new String[ARTICLES * EACH];
        Arrays.setAll(states, i -> state(random.nextDouble()));
        insert(
                "insert into assignment (id, project_id, article_id, account_id, state, reason, created_at, opened_at, closed_at,"
                        + " touched_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                states.length,
                i -> {
                    boolean closed = states[i].equals("SUBMITTED") || states[i].equals("SKIPPED");
                    var begun = new Timestamp(now - DAYS * 86_400_000L);
                    return new Object[] {
                        1_000_000L + i,
                        project.value(),
                        FIRST_ARTICLE + i / EACH,
                        FIRST_ACCOUNT + (i / EACH + (i % EACH) * 17L) % PEOPLE,
                        states[i],
                        states[i].equals("SKIPPED") || states[i].equals("RETURNED") ? "a reason" : null,
                        begun,
                        states[i].equals("OPEN") ? null : begun,
                        closed ? new Timestamp(now - (long) (random.nextDouble() * DAYS * 86_400_000L)) : null,
                        begun
                    };
                });
        insert(
                "insert into sheet (id, project_id, article_id, article_key, labeller, assignment_id, revision, guideline,"
                        + " active_seconds) values (?, ?, ?, ?, ?, ?, 1, 1, ?)",
                states.length,
                i -> new Object[] {
                    1_000_000L + i,
                    project.value(),
                    FIRST_ARTICLE + i / EACH,
                    "%016x".formatted(i / EACH),
                    "annotator" + (i / EACH + (i % EACH) * 17) % PEOPLE,
                    1_000_000L + i,
                    (long) (240 * Math.exp(random.nextGaussian() * 0.6))
                });
    }

    private static String state(double share) {
        if (share < 0.62) return "SUBMITTED";
        if (share < 0.66) return "SKIPPED";
        if (share < 0.67) return "RETURNED";
        return share < 0.70 ? "IN_PROGRESS" : "OPEN";
    }

    /** As the migration counts what is there. */
    private void counters() {
        for (String table : List.of("work", "sheet", "minutes", "article", "stage")) {
            database.update("delete from progress_" + table);
        }
        try {
            String migration = new ClassPathResource("db/migration/V13__progress.sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?m)--.*$", "");
            Arrays.stream(migration.split(";"))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("insert into"))
                    .forEach(database::execute);
        } catch (IOException e) {
            throw new IllegalStateException("The migration is not where it should be.", e);
        }
    }

    /** Work that nobody has begun. */
    List<AssignmentId> open(int count) {
        return database
                .queryForList(
                        "select id from assignment where project_id = ? and state = 'OPEN' order by id limit " + count,
                        Long.class,
                        project.value())
                .stream()
                .map(id -> new AssignmentId(Objects.requireNonNull(id)))
                .toList();
    }
}
