package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.cleaning.TextMove;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewText;
import dev.concord.corpus.Texts;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives articles other texts, and moves the labels that point into them through the places in the source. */
@Service
public class NewTexts {

    private static final int MOST_MARKS = 50;

    private final SheetRows sheets;
    private final Texts texts;
    private final Articles articles;
    private final LabelMoves moves;
    private final ReturnMarks returns;
    private final ApplicationEventPublisher events;

    NewTexts(
            SheetRows sheets,
            Texts texts,
            Articles articles,
            LabelMoves moves,
            ReturnMarks returns,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.texts = texts;
        this.articles = articles;
        this.moves = moves;
        this.returns = returns;
        this.events = events;
    }

    /** Whether nobody has a sheet on an article, so that another text moves no label. */
    @Transactional(readOnly = true)
    public boolean isFree(ArticleId article) {
        return !sheets.existsByArticleId(article.value());
    }

    /** What would become of the labels of each sheet. */
    @Transactional(readOnly = true)
    public List<LabelsMoved> preview(ArticleId article, NewText fresh) {
        MovedText moved = moved(articles.get(article), fresh);
        return sheets.idsOf(article.value()).stream()
                .map(id -> moves.look(sheets.findById(id).orElseThrow(), moved))
                .toList();
    }

    /**
     * The way from an older text of an article to the present one.
     *
     * @throws dev.concord.shell.Refusal if it never had that text
     */
    @Transactional(readOnly = true)
    public MovedText since(int version, Article article) {
        String before = articles.get(article.id(), version).text();
        int[] map = texts.rawMap(article.id(), version);
        return new MovedText(TextMove.of(before, map, article.text(), texts.rawMap(article.id())));
    }

    private MovedText moved(Article article, NewText fresh) {
        return new MovedText(TextMove.of(article.text(), texts.rawMap(article.id()), fresh.text(), fresh.rawMap()));
    }

    /**
     * Gives an article another text. Whoever opens a sheet holds the article, too, and whoever changes one holds the sheet,
     * so that nobody labels a text that has just been replaced.
     *
     * @param lost how many labels may get lost, as a preview said; null where no sheet is expected
     * @throws SheetRefused if there are sheets and nobody has looked what becomes of them, or it has become something else
     */
    @Transactional
    public void replace(ArticleId article, NewText fresh, AccountId by, @Nullable Integer lost) {
        List<SheetRow> held = held(article);
        Article before = articles.get(article);
        MovedText moved = moved(before, fresh);
        if (!held.isEmpty()) requireLooked(held, moved, lost);
        texts.replace(article, fresh, by);
        if (held.isEmpty()) return;
        List<Return> back = new ArrayList<>();
        for (SheetRow sheet : held) {
            List<ReturnMark> marks = moves.move(sheet, moved, before.version(), by);
            if (!marks.isEmpty()) back.add(new Return(sheet, marks));
        }
        events.publishEvent(new TextMoved(before.project(), article, moved, by));
        back.forEach(one -> giveBack(one, by));
    }

    /** Whoever submits holds her sheet and then the article, whoever changes gold the article and then the gold sheet. */
    private List<SheetRow> held(ArticleId article) {
        List<Long> work = sheets.workIdsOf(article.value());
        List<SheetRow> held = new ArrayList<>();
        work.forEach(id -> held.add(sheets.lock(id).orElseThrow()));
        sheets.holdArticle(article.value());
        if (!sheets.workIdsOf(article.value()).equals(work))
            throw new SheetRefused(Kind.CONFLICT, "Somebody has just opened this article to label it. Try again.");
        sheets.goldId(article.value()).flatMap(sheets::lock).ifPresent(held::add);
        return held;
    }

    private void requireLooked(List<SheetRow> held, MovedText moved, @Nullable Integer lost) {
        if (lost == null) {
            throw new SheetRefused(
                    Kind.CONFLICT,
                    "Somebody has opened this article to label it, and labels point into its text. Look first what becomes of them.");
        }
        int now = LabelsMoved.lost(
                held.stream().map(sheet -> moves.look(sheet, moved)).toList());
        if (now != lost) {
            throw new SheetRefused(
                    Kind.CONFLICT,
                    "Labels have changed meanwhile: %d could not move now, not %d. Look again what becomes of them."
                            .formatted(now, lost));
        }
    }

    private record Return(SheetRow sheet, List<ReturnMark> marks) {}

    /** What was finished is not any more once it has lost a label. */
    private void giveBack(Return one, AccountId by) {
        SheetRow sheet = one.sheet;
        if (sheet.isGold()) {
            if (sheet.settledAt == null) return;
            sheet.settledAt = null;
            sheet.settledBy = by.value();
            events.publishEvent(new GoldSettled(sheet.project(), new ArticleId(sheet.articleId), false));
            return;
        }
        if (moves.isSubmitted(sheet)) {
            String many = one.marks.size() == 1 ? "1 label" : one.marks.size() + " labels";
            returns.giveBack(
                    sheet.sheetId(),
                    "The text was mended, and %s could not move with it. Look where they stood, and label again what is still there."
                            .formatted(many),
                    one.marks.stream().limit(MOST_MARKS).toList());
        }
    }
}
