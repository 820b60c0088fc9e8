package dev.concord.comment;

import dev.concord.account.AccountId;
import dev.concord.assignment.WorkNews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells an annotator beside her work that comments wait for her. */
@Component
class WaitingNews implements WorkNews {

    private final CommentList comments;

    WaitingNews(CommentList comments) {
        this.comments = comments;
    }

    @Override
    public Optional<Told> of(AccountId person) {
        long waiting = comments.countWaiting(person);
        if (waiting == 0) return Optional.empty();
        return Optional.of(new Told(
                waiting == 1 ? "1 comment waits for you" : "%,d comments wait for you".formatted(waiting), "comments"));
    }
}
