package dev.concord.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class FileUpkeepStoreTest {

    @Autowired
    FileUpkeep upkeep;

    @Test
    void aDatabaseWithoutAFileOfOursIsLeftAlone() throws SQLException {
        assertThat(upkeep.tidy()).isFalse();
    }
}
