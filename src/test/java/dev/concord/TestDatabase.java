package dev.concord;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's context at the database that the run is for. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean postgres = "postgresql".equals(System.getProperty("concord.test.database"));
        TestPropertyValues.of(
                        "spring.datasource.url=" + (postgres ? Postgres.url() : h2(context)),
                        "spring.datasource.username=" + (postgres ? "postgres" : "sa"),
                        "spring.datasource.password=",
                        "spring.jpa.hibernate.ddl-auto=validate",
                        // numbers of releases begin anew with the database, so their folders must, too
                        "concord.exports=target/test-exports/" + Long.toHexString(System.nanoTime()),
                        "concord.index=target/test-index/" + Long.toHexString(System.nanoTime()))
                .applyTo(context);
    }

    private static String h2(ConfigurableApplicationContext context) {
        return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(System.identityHashCode(context));
    }

    /** One server for all contexts of the run; it ends with the process. Each context has a database of its own. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        static String url() {
            String name = "test_" + Long.toHexString(System.nanoTime());
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("The test's PostgreSQL does not answer.", e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
