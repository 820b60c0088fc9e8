package dev.concord.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/**
 * The Lucene index of all articles, in a folder beside the database. It holds nothing that the database does not: where it
 * is missing, damaged, of another database or of another making, it is made anew.
 */
final class ArticleIndex implements Closeable {

    private static final String OF = "of";

    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String of;

    /** @param of names the database and the making of the index */
    static ArticleIndex open(Path folder, String of) throws IOException {
        Files.createDirectories(folder);
        try {
            ArticleIndex found = new ArticleIndex(folder, of, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
            if (found.isNew() || of.equals(found.kept())) return found;
            found.close();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException damaged) {
            empty(folder);
        }
        return new ArticleIndex(folder, of, IndexWriterConfig.OpenMode.CREATE);
    }

    private ArticleIndex(Path at, String of, IndexWriterConfig.OpenMode mode) throws IOException {
        this.of = of;
        folder = FSDirectory.open(at);
        var config = new IndexWriterConfig(Documents.ANALYZER).setOpenMode(mode).setRAMBufferSizeMB(32);
        writer = new IndexWriter(folder, config);
        searchers = new SearcherManager(writer, null);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) Files.delete(file);
            }
        }
    }

    /** Whether nothing was ever put on the disk, so that every article is missing. */
    boolean isNew() {
        return kept().isEmpty();
    }

    private String kept() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) return "";
        for (Map.Entry<String, String> entry : data) if (entry.getKey().equals(OF)) return entry.getValue();
        return "";
    }

    int size() throws IOException {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Puts articles in the place of what is there of them. Not on the disk before {@link #commit}. */
    void put(List<IndexedArticle> articles) throws IOException {
        for (IndexedArticle article : articles) {
            writer.updateDocument(Documents.key(article.id()), Documents.of(article));
        }
    }

    /** Forgets everything. */
    void clear() throws IOException {
        writer.deleteAll();
        commit();
    }

    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(OF, of).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Looks into the index as it was last committed. */
    <T> T search(Look<T> look) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return look.into(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    interface Look<T> {
        T into(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        folder.close();
    }
}
