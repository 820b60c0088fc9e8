package dev.concord.adjudication;

import dev.concord.corpus.ArticleId;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Draws the cases of articles that were finished before there were cases, behind the server's back. */
@Component
@ConditionalOnWebApplication
class FirstDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(FirstDrawing.class);
    private static final int PAGE = 100;

    private final NamedParameterJdbcTemplate jdbc;
    private final Recount recount;

    FirstDrawing(NamedParameterJdbcTemplate jdbc, Recount recount) {
        this.jdbc = jdbc;
        this.recount = recount;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("first-drawing").start(this::draw);
    }

    private void draw() {
        try {
            long last = 0;
            List<Long> some;
            do {
                some = after(last);
                for (long article : some) recount.article(new ArticleId(last = article));
            } while (some.size() == PAGE);
        } catch (DataAccessException stopped) {
            // the server went down meanwhile: the next start goes on
            LOG.info("Drawing older cases stopped: {}", stopped.getMessage());
        }
    }

    private List<Long> after(long article) {
        return jdbc.queryForList("""
                select s.article_id from sheet s join assignment a on a.id = s.assignment_id
                where a.state = 'SUBMITTED' and s.pass = 1 and s.article_id > :article
                and not exists (select 1 from adjudication_unit u where u.article_id = s.article_id)
                group by s.article_id having count(*) > 1 order by s.article_id limit\
                """ + " " + PAGE, Map.of("article", article), Long.class);
    }
}
