package dev.concord.release;

import dev.concord.release.SplitPlan.ByDate;
import dev.concord.release.SplitPlan.ByRatio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A recipe in sentences, for the dataset card. */
final class RecipeText {

    private RecipeText() {}

    static String labels(Recipe recipe) {
        return switch (recipe.labels()) {
            case GOLD -> "gold only: what was settled for each article";
            case ALL -> "of every labeller";
            case MAJORITY -> "one record for each article, by majority";
        };
    }

    /** How records came about that nobody wrote as they are; empty where there are none. */
    static String majority(Recipe recipe) {
        if (recipe.labels() != ReleaseLabels.MAJORITY) return "";
        return """

                Each record is what more than half of the article's n annotators say (n is at least 2; gold is not asked). \
                Sentiment: the point that more than n/2 chose, else null. Topics: each that more than n/2 chose. Mentions and \
                quotes: labels of different annotators that overlap by half or more (characters in common of those that either \
                covers) are one label, at most one of each annotator, those that overlap most first; it is here if more than n/2 \
                annotators have it, with the span that most of them drew (of several, the one that overlaps most with the \
                others', then the earliest, then the shortest). What a label says (speaker, type, cue, source, sentiment, each \
                topic) is what more than half of those say who have the label, else null; a type without a majority is that of \
                the first of them who drew that span. Notes are left out.
                """;
    }

    static String filter(ReleaseFilter filter) {
        List<String> kept = new ArrayList<>();
        if (filter.state() != null) {
            kept.add("articles whose gold is " + filter.state().name().toLowerCase(Locale.ROOT));
        }
        if (filter.annotators() > 0) kept.add("articles with at least " + filter.annotators() + " submitted sheets");
        if (!filter.outlets().isEmpty())
            kept.add("outlets: " + list(filter.outlets().stream().toList()));
        if (filter.from() != null) kept.add("published from " + filter.from());
        if (filter.to() != null) kept.add("published until " + filter.to());
        if (!filter.guidelines().isEmpty()) {
            kept.add("sheets under guideline version "
                    + list(filter.guidelines().stream().map(String::valueOf).toList()));
        }
        if (!filter.topics().isEmpty()) {
            kept.add("articles with one of the topics "
                    + list(filter.topics().stream().toList()));
        }
        return kept.isEmpty() ? "none: everything that was finished" : String.join("; ", kept);
    }

    private static String list(List<String> words) {
        return words.stream().map(CardTable::cell).collect(Collectors.joining(", "));
    }

    static String split(Recipe recipe) {
        return switch (recipe.split()) {
            case null ->
                "The release is not split. Split by story and never by line: several records may speak of one article.\n";
            case ByRatio ratio ->
                "Dealt by lot with seed %d, %s%s. %s"
                        .formatted(
                                ratio.seed(), shares(ratio), ratio.byTopic() ? ", each topic by itself" : "", STORIES);
            case ByDate cut ->
                "By day of publication: %s test from %s. A story goes by its latest day. %s"
                        .formatted(
                                cut.validation() == null
                                        ? "train,"
                                        : "train, validation from " + cut.validation() + ",",
                                cut.test(),
                                STORIES);
        };
    }

    private static final String STORIES = """
            One story never stands in two splits. Two articles tell the same story, \
            and with them whoever tells the same as either, where one is known as a duplicate of the other, or a lead has kept both as duplicates; where their texts \
            have half of their runs of three words in common (by MinHash, 64 hashes); or where they appeared on the same day \
            and have an eighth of these runs in common, or half of the longer words of the shorter headline and at least three.
            """;

    private static String shares(ByRatio ratio) {
        return IntStream.range(0, 3)
                .mapToObj(i -> "%s %s %%"
                        .formatted(
                                SplitPlan.NAMES.get(i),
                                BigDecimal.valueOf(100 * ratio.shares().get(i))
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .collect(Collectors.joining(", "));
    }

    static String names(Recipe recipe) {
        return recipe.pseudonyms()
                ? "Annotators stand here under pseudonyms. A person has the same one in every release of the project; they cannot be led back to names from the release. Notes in quotes are as annotators wrote them."
                : "Labellers are named by their sign-in names. Release with pseudonyms if they should not be known.";
    }
}
