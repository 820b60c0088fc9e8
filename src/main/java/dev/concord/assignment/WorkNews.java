package dev.concord.assignment;

import dev.concord.account.AccountId;
import java.util.Optional;

/** Says what rooms above this one have for somebody who looks at her work, such as comments that wait for her. */
public interface WorkNews {

    /** Something to tell, and the screen that shows it. */
    record Told(String words, String path) {}

    Optional<Told> of(AccountId person);
}
