package dev.concord;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pool does with connections. */
@StoreTest
class ConnectionsStoreTest {

    @Autowired
    DataSource source;

    /** H2 keeps, with a list in a check constraint, the session that made it; the settings say more. */
    @Test
    void theConnectionThatMigratedIsNeverRetired() throws SQLException {
        assertThat(source.unwrap(HikariDataSource.class).getMaxLifetime()).isZero();
    }
}
