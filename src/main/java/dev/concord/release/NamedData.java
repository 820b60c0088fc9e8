package dev.concord.release;

import dev.concord.record.ArticleRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The records of a release article by article, their labellers under other names and sorted by these; read on a thread of
 * its own, so that two releases are read at a time.
 */
final class NamedData implements Closeable {

    private final ReleaseData data;
    private final UnaryOperator<String> names;
    private final Ahead<List<ArticleRecord>> articles;
    private @Nullable ArticleRecord following;

    NamedData(Path folder, UnaryOperator<String> names) throws IOException {
        this.data = new ReleaseData(folder);
        this.names = names;
        this.following = data.next();
        this.articles = new Ahead<>("release-article", this::read);
    }

    /** All records of the next article; none at the end. */
    List<ArticleRecord> next() throws IOException {
        return Objects.requireNonNullElse(articles.next(), List.of());
    }

    private @Nullable List<ArticleRecord> read() throws IOException {
        ArticleRecord now = following;
        if (now == null) return null;
        List<ArticleRecord> article = new ArrayList<>();
        String id = now.id();
        while (now != null && now.id().equals(id)) {
            String labeller = Objects.requireNonNullElse(now.labeller(), "");
            article.add(Selection.with(now, names.apply(labeller), now.split()));
            now = data.next();
        }
        following = now;
        article.sort(ReleaseData.ORDER);
        return article;
    }

    @Override
    public void close() throws IOException {
        articles.close();
        data.close();
    }
}
