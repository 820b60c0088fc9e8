package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.BOILERPLATE;
import static dev.concord.cleaning.BlockKind.CAPTION;

import java.util.List;
import java.util.function.BiPredicate;

/** What can be told of a line by itself: it belongs to the page's frame, or to a picture. */
final class FrameRules {

    private record Rule(BiPredicate<PlainPage, Piece> applies, BlockKind kind, String reason) {}

    /** In this order; the first that applies speaks. */
    private static final List<Rule> RULES = List.of(
            new Rule((page, it) -> FrameWords.isCode(it), BOILERPLATE, "A template or script left it behind."),
            new Rule((page, it) -> FrameWords.isTeaserLabel(it), BOILERPLATE, "A label over other articles."),
            new Rule((page, it) -> FrameWords.isTailLabel(it), BOILERPLATE, "A label of what follows articles."),
            new Rule((page, it) -> FrameWords.isCommentLabel(it), BOILERPLATE, "A label over readers' comments."),
            new Rule((page, it) -> FrameWords.isControl(it), BOILERPLATE, "A button or a menu's entry."),
            new Rule((page, it) -> FrameWords.isMachine(it), BOILERPLATE, "An address, a number or a counter."),
            new Rule((page, it) -> it.words <= 5 && Outlets.known(it.text) != null, BOILERPLATE, "The outlet's name."),
            new Rule((page, it) -> FrameWords.isInlineTeaser(it), BOILERPLATE, "A label with another article's title."),
            new Rule((page, it) -> FrameWords.isRights(it), BOILERPLATE, "A notice of rights."),
            new Rule((page, it) -> it.appeals(), BOILERPLATE, "The page speaks to its reader."),
            new Rule((page, it) -> FrameWords.isEndNote(it), BOILERPLATE, "The news desk's end note."),
            new Rule((page, it) -> it.day() != null, BOILERPLATE, "It says when the article came out; see its facts."),
            new Rule((page, it) -> FrameWords.isByline(it), BOILERPLATE, "It names who wrote the article."),
            new Rule((page, it) -> page.isForeign(it), BOILERPLATE, "Written in another script than the article."),
            new Rule((page, it) -> Credits.isBare(it), CAPTION, "It says who made a picture."),
            new Rule((page, it) -> Credits.isInside(it), CAPTION, "It ends in a picture's credit."),
            new Rule((page, it) -> Credits.describes(it), CAPTION, "It describes a picture."),
            new Rule((page, it) -> page.site.lengthWithout(it.text) == 0, BOILERPLATE, "The site's name."));

    private FrameRules() {}

    static void apply(PlainPage page) {
        for (Piece piece : page.pieces) {
            RULES.stream()
                    .filter(rule -> rule.applies().test(page, piece))
                    .findFirst()
                    .ifPresent(rule -> piece.mark(rule.kind(), rule.reason()));
        }
    }
}
