package dev.concord.release;

import dev.concord.record.ArticleRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of an article's finished sheets the records that a release holds. */
final class Selection {

    static final String GOLD = "gold";

    private final Recipe recipe;
    private final UnaryOperator<String> names;

    /** @param names what an annotator is called in the release */
    Selection(Recipe recipe, UnaryOperator<String> names) {
        this.recipe = recipe;
        this.names = names;
    }

    /**
     * What there is of one article.
     *
     * @param sheets that the records are made of
     * @param records by labeller; none where the article is left out
     */
    record Chosen(List<ArticleRecord> sheets, List<ArticleRecord> records) {

        static final Chosen NONE = new Chosen(List.of(), List.of());
    }

    Chosen of(List<ArticleRecord> article) {
        List<ArticleRecord> sheets = recipe.filter().sheets(article);
        List<ArticleRecord> records = switch (recipe.labels()) {
            case ALL -> sheets;
            case GOLD -> sheets.stream().filter(ReleaseFilter::isGold).toList();
            case MAJORITY ->
                Majority.of(sheets.stream()
                                .filter(sheet -> !ReleaseFilter.isGold(sheet))
                                .toList())
                        .stream()
                        .toList();
        };
        if (records.isEmpty() || !recipe.filter().hasTopic(records)) return Chosen.NONE;
        return new Chosen(
                sheets,
                records.stream()
                        .map(this::named)
                        .sorted(Comparator.comparing(record -> Objects.requireNonNull(record.labeller())))
                        .toList());
    }

    private ArticleRecord named(ArticleRecord record) {
        String labeller = Objects.requireNonNull(record.labeller());
        boolean nobody = labeller.equals(GOLD) || labeller.equals(Majority.LABELLER);
        return nobody ? record : with(record, names.apply(labeller), record.split());
    }

    static ArticleRecord with(ArticleRecord record, String labeller, @Nullable String split) {
        return new ArticleRecord(
                record.id(),
                labeller,
                split,
                record.text(),
                record.meta(),
                record.blocks(),
                record.mentions(),
                record.speakers(),
                record.quotes(),
                record.sentiment(),
                record.topics(),
                record.provenance());
    }
}
