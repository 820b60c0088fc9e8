package dev.concord.catalogue;

import dev.concord.account.ProjectId;
import dev.concord.catalogue.Catalogue.Amount;
import dev.concord.corpus.ArticleId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks into the index: pages by key, counts by facet. */
final class Searching {

    private static final int OPERATORS = SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PREFIX_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private Searching() {}

    /** An article that was found, with what the index keeps of its facets. */
    record Hit(ArticleId id, Map<Facet, List<String>> facets) {}

    /** Some hits, and the key to go on from; null at the end. */
    record Hits(List<Hit> hits, @Nullable String next, long total) {}

    static Query query(ProjectId project, Wanted wanted) {
        var all = new BooleanQuery.Builder();
        all.add(term(Documents.PROJECT, String.valueOf(project.value())), Occur.FILTER);
        all.add(term(Documents.ASIDE, String.valueOf(wanted.aside())), Occur.FILTER);
        wanted.of().forEach((facet, values) -> all.add(anyOf(facet, values), Occur.FILTER));
        if (wanted.from() != null || wanted.to() != null) {
            all.add(LongPoint.newRangeQuery(Documents.DAY, first(wanted.from()), last(wanted.to())), Occur.FILTER);
        }
        if (!wanted.words().isBlank()) {
            var parser = new SimpleQueryParser(Documents.ANALYZER, Map.of(Documents.WORDS, 1f), OPERATORS);
            parser.setDefaultOperator(Occur.MUST);
            Query words = parser.parse(wanted.words());
            if (words != null) all.add(words, Occur.MUST);
        }
        return all.build();
    }

    private static long first(@Nullable LocalDate day) {
        return day == null ? Long.MIN_VALUE : day.toEpochDay();
    }

    private static long last(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query anyOf(Facet facet, List<String> values) {
        return new TermInSetQuery(
                facet.wire(),
                values.stream().map(Documents::cut).map(BytesRef::new).toList());
    }

    static Hits page(IndexSearcher searcher, Query query, Order order, Object @Nullable [] after, int size)
            throws IOException {
        Sort sort = sort(order);
        FieldDoc last =
                after == null ? null : new FieldDoc(searcher.getIndexReader().maxDoc(), Float.NaN, after);
        var found = searcher.search(query, new TopFieldCollectorManager(sort, size, last, size));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : found.scoreDocs) hits.add(hit(searcher, (FieldDoc) one));
        String next = hits.size() < size ? null : Cursor.written(((FieldDoc) found.scoreDocs[size - 1]).fields);
        return new Hits(hits, next, searcher.count(query));
    }

    private static Sort sort(Order order) {
        var id = new SortField(Documents.ID, SortField.Type.LONG);
        var day = new SortField(Documents.DAY, SortField.Type.LONG, true);
        day.setMissingValue(Long.MIN_VALUE);
        return switch (order) {
            case NEWEST -> new Sort(day, id);
            case CAME -> new Sort(id);
            case BEST -> new Sort(SortField.FIELD_SCORE, id);
        };
    }

    private static Hit hit(IndexSearcher searcher, FieldDoc one) throws IOException {
        var document = searcher.storedFields().document(one.doc);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String[] values = document.getValues(facet.wire());
            if (values.length > 0) facets.put(facet, List.of(values));
        }
        return new Hit(id(one), facets);
    }

    private static ArticleId id(FieldDoc one) {
        return new ArticleId((Long) Objects.requireNonNull(one.fields[one.fields.length - 1]));
    }

    /** All that fit, in the order in which they came. */
    static List<ArticleId> ids(IndexSearcher searcher, Query query, int most) throws IOException {
        var found = searcher.search(query, most, sort(Order.CAME));
        return Arrays.stream(found.scoreDocs).map(one -> id((FieldDoc) one)).toList();
    }

    /** How many of those that fit have which values, of each of the facets the most frequent ones first. */
    static Map<Facet, List<Amount>> counts(IndexSearcher searcher, Query query, Set<Facet> facets, int top)
            throws IOException {
        Map<Facet, List<Amount>> counts = new EnumMap<>(Facet.class);
        FacetsCollector fitting = searcher.search(query, new FacetsCollectorManager());
        for (Facet facet : facets) {
            var reader = searcher.getIndexReader();
            boolean any = MultiDocValues.getSortedSetValues(reader, facet.wire()) != null;
            counts.put(
                    facet,
                    any
                            ? counts(new StringDocValuesReaderState(reader, facet.wire()), fitting, facet, top)
                            : List.of());
        }
        return counts;
    }

    private static List<Amount> counts(StringDocValuesReaderState values, FacetsCollector fitting, Facet facet, int top)
            throws IOException {
        FacetResult found = new StringValueFacetCounts(values, fitting).getTopChildren(top, facet.wire());
        if (found == null) return List.of();
        return Arrays.stream(found.labelValues)
                .map(one -> new Amount(one.label, one.value.intValue()))
                .toList();
    }
}
