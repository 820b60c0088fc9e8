package dev.concord.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills in what releases from before {@link ArticleReleases} hold, behind the server's back. */
@Component
@ConditionalOnWebApplication
class OlderReleases {

    private static final Logger LOG = LoggerFactory.getLogger(OlderReleases.class);

    private final ArticleReleases articles;
    private final Releases releases;
    private final TransactionTemplate transaction;

    OlderReleases(ArticleReleases articles, Releases releases, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.releases = releases;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("older-releases").start(this::fillIn);
    }

    /** One after the other, each whole or not at all; one whose files are not as they were written stays unread. */
    void fillIn() {
        for (Release release : articles.unread()) {
            try {
                if (releases.isWhole(release)) transaction.executeWithoutResult(status -> keep(release));
            } catch (DataAccessException | UncheckedIOException stopped) {
                // the next start tries again
                LOG.info("What release {} holds was not read: {}", release.folder(), stopped.getMessage());
            }
        }
    }

    private void keep(Release release) {
        try {
            articles.keep(release, releases.folder(release));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
