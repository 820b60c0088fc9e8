package dev.concord.catalogue;

import dev.concord.corpus.ArticleId;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** What the index keeps of an article: its words, its facets, its day. The text itself stays in the database. */
final class Documents {

    /** Rises whenever the same articles would be kept otherwise, so that older indexes are made anew. */
    static final String MAKING = "2";

    static final String KEY = "key";
    static final String ID = "id";
    static final String PROJECT = "project";
    static final String WORDS = "words";
    static final String DAY = "day";
    static final String ASIDE = "aside";

    /** Longer values of a facet are cut, as terms have a limit. */
    private static final int LONGEST = 300;

    /** Words of any script without regard to case and accents; Chinese, Japanese and Korean by pairs of signs. */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new CJKBigramFilter(new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)))));
        }
    };

    private Documents() {}

    static Term key(ArticleId id) {
        return new Term(KEY, String.valueOf(id.value()));
    }

    static Document of(IndexedArticle article) {
        Document document = new Document();
        document.add(new StringField(KEY, String.valueOf(article.id().value()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, article.id().value()));
        document.add(new StringField(PROJECT, String.valueOf(article.project().value()), Field.Store.NO));
        document.add(new TextField(WORDS, article.text(), Field.Store.NO));
        document.add(new StringField(ASIDE, String.valueOf(article.aside()), Field.Store.NO));
        if (article.published() != null) {
            long day = article.published().toEpochDay();
            document.add(new LongPoint(DAY, day));
            document.add(new NumericDocValuesField(DAY, day));
        }
        for (Facet facet : Facet.values()) {
            for (String value : article.facets().getOrDefault(facet, Set.of())) {
                String cut = cut(value);
                document.add(new StringField(facet.wire(), cut, Field.Store.YES));
                document.add(new SortedSetDocValuesField(facet.wire(), new BytesRef(cut)));
            }
        }
        return document;
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
