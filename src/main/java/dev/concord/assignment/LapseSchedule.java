package dev.concord.assignment;

import dev.concord.account.ProjectId;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets reservations lapse although nobody asks for the next article. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "concord.schedules", matchIfMissing = true)
class LapseSchedule {

    private final WorkRules rules;
    private final Pull pull;

    LapseSchedule(WorkRules rules, Pull pull) {
        this.rules = rules;
        this.pull = pull;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void lapse() {
        for (ProjectId project : rules.pulling()) pull.lapse(project);
    }
}
