package dev.concord.intake;

import dev.concord.account.ProjectId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Articles that come from the web, with the address under which each was fetched, in one transaction. */
@Component
class FetchedPages {

    private final Articles articles;
    private final JdbcTemplate database;

    FetchedPages(Articles articles, JdbcTemplate database) {
        this.articles = articles;
        this.database = database;
    }

    /** Whether that address was fetched into the project before. */
    boolean knows(ProjectId project, String address) {
        Integer found = database.queryForObject(
                "select count(*) from intake_page where project_id = ? and address_sha256 = ?",
                Integer.class,
                project.value(),
                hash(address));
        return found != null && found > 0;
    }

    /** Adds what an address gave; false where the project has that very source already. */
    @Transactional
    public boolean add(ProjectId project, NewArticle article, String address) {
        boolean added = articles.add(project, article).isPresent();
        database.update(
                "insert into intake_page (project_id, address_sha256, article_key) values (?, ?, ?)",
                project.value(),
                hash(address),
                article.key());
        return added;
    }

    private static String hash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256.", impossible);
        }
    }
}
