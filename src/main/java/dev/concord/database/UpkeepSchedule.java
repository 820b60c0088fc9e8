package dev.concord.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after the database's file again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "concord.schedules", matchIfMissing = true)
class UpkeepSchedule {

    private final FileUpkeep upkeep;

    UpkeepSchedule(FileUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void tidy() throws SQLException {
        upkeep.tidy();
    }
}
