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

/** The records of a release article by article, their labellers under other names and sorted by these. */
final class NamedData implements Closeable {

    private final ReleaseData data;
    private final UnaryOperator<String> names;
    private @Nullable ArticleRecord ahead;

    NamedData(Path folder, UnaryOperator<String> names) throws IOException {
        this.data = new ReleaseData(folder);
        this.names = names;
        this.ahead = data.next();
    }

    /** All records of the next article; none at the end. */
    List<ArticleRecord> next() throws IOException {
        List<ArticleRecord> article = new ArrayList<>();
        while (ahead != null && (article.isEmpty() || article.getFirst().id().equals(ahead.id()))) {
            String labeller = Objects.requireNonNullElse(ahead.labeller(), "");
            article.add(Selection.with(ahead, names.apply(labeller), ahead.split()));
            ahead = data.next();
        }
        article.sort(ReleaseData.ORDER);
        return article;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
