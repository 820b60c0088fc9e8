package dev.concord.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many calls of each kind a minute; 0 for as many as come. */
@ConfigurationProperties("concord.limits")
record QuotaSettings(
        @DefaultValue("6000") int reads,
        @DefaultValue("1200") int writes,
        @DefaultValue("60000") int labels,
        @DefaultValue("30") int heavy,
        @DefaultValue("60") int failures) {

    int of(Quota quota) {
        return switch (quota) {
            case READS -> reads;
            case WRITES -> writes;
            case LABELS -> labels;
            case HEAVY -> heavy;
            case FAILURES -> failures;
        };
    }
}
