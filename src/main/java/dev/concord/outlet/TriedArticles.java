package dev.concord.outlet;

import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.NewTexts;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.Trial.Outcome;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.shell.Refusal;
import dev.concord.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The articles of trials, and what becomes of each. */
@Service
public class TriedArticles {

    private final OutletRules rules;
    private final TrialRows rows;
    private final Judging judging;
    private final Articles articles;
    private final NewTexts texts;

    TriedArticles(OutletRules rules, TrialRows rows, Judging judging, Articles articles, NewTexts texts) {
        this.rules = rules;
        this.rows = rows;
        this.judging = judging;
        this.articles = articles;
        this.texts = texts;
    }

    /**
     * A piece that becomes, or became, of another kind, joined with others, or cut off from what stood before it.
     *
     * @param before its kind, or that of the piece it was cut off from
     */
    public record Changed(BlockKind before, Making after, String words) {}

    /**
     * What becomes of one article.
     *
     * @param before its text
     * @param after the other text; the same where it keeps its own
     * @param changed of its pieces; none of those that are done already
     * @param labels by sheet; none of those that are done already
     */
    public record Look(Tried article, String before, String after, List<Changed> changed, List<LabelsMoved> labels) {}

    /**
     * Articles of a rule's latest trial in the order in which they came in.
     *
     * @param outcome null for all
     * @param losing only those that lose labels
     * @param words that the headline has
     * @param after the last one seen, 0 to begin
     */
    public List<Tried> page(
            ProjectId project, long id, @Nullable Outcome outcome, boolean losing, String words, long after, int most) {
        rules.get(project, id);
        return rows.page(id, new TrialRows.Asked(outcome, losing, words), after, most);
    }

    /**
     * What becomes, or became, of one article of a rule's latest trial.
     *
     * @throws Refusal if the rule has nothing to do with it
     */
    public Look look(ProjectId project, long id, ArticleId article) {
        OutletRule rule = rules.get(project, id);
        TrialRows.Row trial = rows.find(id).orElseThrow(() -> untouched());
        Tried tried = rows.find(id, article).orElseThrow(() -> untouched());
        if (tried.outcome() == Outcome.DONE) {
            return new Look(
                    tried,
                    articles.get(article, tried.version()).text(),
                    articles.get(article, tried.version() + 1).text(),
                    List.of(),
                    List.of());
        }
        Article now = articles.get(article);
        Verdict.Change change =
                judging.of(now, judging.question(rule, trial.inForce())).change();
        if (change == null) return new Look(tried, now.text(), now.text(), List.of(), List.of());
        return new Look(
                tried, now.text(), change.text().text(), changed(now, change), texts.preview(article, change.text()));
    }

    private static Refusal untouched() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "The trial of this rule says nothing of this article.");
    }

    /** Pieces are known again by where they begin in the source; what is left out of the text has no block to compare. */
    private static List<Changed> changed(Article now, Verdict.Change change) {
        CodePoints raw = CodePoints.of(change.source());
        NavigableMap<Integer, Block> before = new TreeMap<>();
        for (Block block : now.blocks()) before.put(block.rawStart(), block);
        Pieces pieces = change.pieces();
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int start = raw.fromUtf16(pieces.raw(i).start());
            int end = raw.fromUtf16(pieces.raw(i).end());
            var around = before.floorEntry(start);
            BlockKind was = around == null || around.getValue().rawEnd() <= start
                    ? BlockKind.BOILERPLATE
                    : BlockKind.valueOf(around.getValue().kind().name());
            boolean cut = was != BlockKind.BOILERPLATE && around.getKey() < start;
            boolean joined = !before.subMap(start, false, end, false).isEmpty();
            Making after = cut ? Making.CUT : joined ? Making.JOINED : Making.of(pieces.kind(i));
            if (after.kind().isEmpty() || was != pieces.kind(i)) changed.add(new Changed(was, after, pieces.text(i)));
        }
        return changed;
    }
}
