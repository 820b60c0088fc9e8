package dev.concord.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.stereotype.Component;

/**
 * Keeps H2's file from growing for ever. H2 writes anew what changes and leaves the old behind; what is left is used again
 * only after the little that still lives beside it is moved together. H2 has a thread for that, which does not run with
 * {@code WRITE_DELAY=0}. PostgreSQL looks after itself.
 */
@Component
class FileUpkeep {

    /** Share of what is written that lives, in percent, below which it is moved together; H2's own default is 90. */
    private static final int LEAST_ALIVE = 60;

    /** Bytes moved at once: saving waits meanwhile, some hundredths of a second. */
    private static final int AT_ONCE = 4 * 1024 * 1024;

    private final DataSource database;

    FileUpkeep(DataSource database) {
        this.database = database;
    }

    /** Moves some together where much is dead; tells whether there is more to do. */
    boolean tidy() throws SQLException {
        return store().map(store -> store.compact(LEAST_ALIVE, AT_ONCE)).orElse(false);
    }

    private Optional<MVStore> store() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!connection.isWrapperFor(JdbcConnection.class)) return Optional.empty();
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? Optional.of(session.getDatabase().getStore().getMvStore())
                    : Optional.empty();
        }
    }
}
