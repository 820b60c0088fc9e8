package dev.concord.exchange;

import dev.concord.account.ProjectId;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.format.Standoff;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.BlockKind;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the article that a document of another tool labels: by the id it gives, else by its whole text. */
final class KnownTexts {

    private static final Pattern PARAGRAPH = Pattern.compile("(?:[^\\n]|\\n(?!\\n))+");

    private final Articles articles;
    private final ProjectId project;

    KnownTexts(Articles articles, ProjectId project) {
        this.articles = articles;
        this.project = project;
    }

    /** The article as the project has it; else a new one, whose source is the text. */
    ArticleRecord article(Standoff document, String file) {
        String text = document.text();
        if (document.article() != null) {
            Article found = articles.byKeys(project, Set.of(document.article())).get(document.article());
            if (found != null) return record(found, text);
        }
        return articles.withText(project, text)
                .map(article -> record(article, text))
                .orElseGet(() -> fresh(text, file));
    }

    /** With the document's text, so that one that differs is seen. */
    private static ArticleRecord record(Article article, String text) {
        return ArticleRecord.unlabelled(article.key(), text, article.meta(), article.blocks());
    }

    private static ArticleRecord fresh(String text, String file) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = ArticleCleaner.sha256(source);
        var meta = new ArticleRecord.Meta(null, null, null, null, null, null, null, null, file, sha256, null, null);
        return ArticleRecord.unlabelled(ArticleCleaner.id(source), text, meta, paragraphs(text));
    }

    private static List<Block> paragraphs(String text) {
        CodePoints points = CodePoints.of(text);
        List<Block> blocks = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            blocks.add(new Block(
                    BlockKind.BODY,
                    new TextSpan(paragraph.start(), paragraph.end()),
                    points.fromUtf16(paragraph.start()),
                    points.fromUtf16(paragraph.end())));
        }
        return blocks;
    }
}
