package dev.concord.comment;

import dev.concord.annotation.TextMoved;
import dev.concord.text.TextSpan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves threads with the text they are about; one whose words are gone stands near their place and keeps them. */
@Component
class MovedThreads {

    private final ThreadRows threads;

    MovedThreads(ThreadRows threads) {
        this.threads = threads;
    }

    @EventListener
    @Transactional
    void on(TextMoved moved) {
        for (ThreadRow row : threads.findByArticleId(moved.article().value())) {
            TextSpan old = row.span();
            if (old == null) continue;
            TextSpan now = moved.text().span(old).orElseGet(() -> moved.text().near(old));
            row.spanStart = now.start();
            row.spanEnd = now.end();
            if (row.labelKey != null) row.labelKey = moved.text().key(row.labelKey);
        }
    }
}
