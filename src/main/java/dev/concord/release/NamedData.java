package dev.concord.release;

import dev.concord.record.ArticleRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The lines of a release article by article, their labellers under other names and sorted by these. */
final class NamedData implements Closeable {

    /** A line, and what its labeller is called. */
    record Named(ReleaseData.Line line, String labeller) {

        String id() {
            return line.unread().id();
        }

        boolean isSame(Named other) {
            return line.unread().isSame(other.line.unread());
        }

        /** @throws IOException if it is not a record */
        ArticleRecord record() throws IOException {
            ArticleRecord record = line.record();
            return Selection.with(record, labeller, record.split());
        }
    }

    private final ReleaseData data;
    private final UnaryOperator<String> names;
    private ReleaseData.@Nullable Line following;

    NamedData(Path folder, UnaryOperator<String> names) throws IOException {
        this.data = new ReleaseData(folder);
        this.names = names;
        this.following = data.next();
    }

    /** All lines of the next article; none at the end. */
    List<Named> next() throws IOException {
        List<Named> article = new ArrayList<>();
        while (following != null
                && (article.isEmpty()
                        || article.getFirst().id().equals(following.unread().id()))) {
            article.add(new Named(following, names.apply(following.unread().labeller())));
            following = data.next();
        }
        article.sort(Comparator.comparing(Named::labeller));
        return article;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
