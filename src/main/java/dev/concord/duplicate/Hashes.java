package dev.concord.duplicate;

import dev.concord.account.ProjectId;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.text.Shingles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The MinHash of each article's text, found by its bands. */
@Component
class Hashes {

    /** So many articles of one band are looked at, or a thousand copies would be a million looks. */
    private static final int LOOKS = 50;

    private final JdbcTemplate database;

    Hashes(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the hashes of an article's text in the place of older ones, and gives the articles of its project that it resembles. */
    List<ArticleId> put(Article article) {
        long id = article.id().value();
        database.update("delete from duplicate_band where article_id = ?", id);
        database.update("delete from duplicate_hashes where article_id = ?", id);
        int[] hashes = Shingles.minHash(article.text());
        long[] bands = Shingles.bands(hashes);
        if (bands.length == 0) return List.of();
        List<ArticleId> like = like(article.project(), hashes, bands);
        database.update("insert into duplicate_hashes (article_id, hashes) values (?, ?)", id, bytes(hashes));
        database.batchUpdate(
                "insert into duplicate_band (project_id, band, article_id) values (?, ?, ?)",
                Arrays.stream(bands)
                        .distinct()
                        .mapToObj(band -> new Object[] {article.project().value(), band, id})
                        .toList());
        return like;
    }

    private List<ArticleId> like(ProjectId project, int[] hashes, long[] bands) {
        String one = "(select article_id from duplicate_band where project_id = ? and band = ?"
                + " order by article_id fetch first %d rows only)".formatted(LOOKS);
        Object[] values = Arrays.stream(bands)
                .boxed()
                .flatMap(band -> List.<Object>of(project.value(), band).stream())
                .toArray();
        List<ArticleId> near = database.query(
                String.join(" union ", Collections.nCopies(bands.length, one)),
                (row, at) -> new ArticleId(row.getLong(1)),
                values);
        return of(near).entrySet().stream()
                .filter(other -> Shingles.likeness(hashes, other.getValue()) >= Shingles.NEAR_DUPLICATE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The hashes of those articles that have some. */
    Map<ArticleId, int[]> of(Collection<ArticleId> articles) {
        Map<ArticleId, int[]> found = new HashMap<>();
        if (articles.isEmpty()) return found;
        database.query(
                "select article_id, hashes from duplicate_hashes where article_id in (%s)".formatted(list(articles)),
                row -> {
                    found.put(new ArticleId(row.getLong(1)), numbers(row.getBytes(2)));
                });
        return found;
    }

    /** Their numbers, as they stand in a statement. */
    static String list(Collection<ArticleId> articles) {
        return articles.stream().map(one -> String.valueOf(one.value())).collect(Collectors.joining(", "));
    }

    private static byte[] bytes(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    private static int[] numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
