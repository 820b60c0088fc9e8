package dev.concord.annotation.web;

import dev.concord.annotation.MovedText;
import dev.concord.annotation.NewTexts;
import dev.concord.annotation.Operation;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Reads the operations of one call. One that was made on an older text, in a tab that was open or without the network while
 * the text was mended, is moved into the present one.
 */
final class OperationReader {

    private final Article article;
    private final Articles articles;
    private final NewTexts texts;
    private final OperationWire present;
    private final Map<Integer, Older> older = new HashMap<>();

    private record Older(OperationWire wire, MovedText moved) {}

    OperationReader(Article article, Articles articles, NewTexts texts) {
        this.article = article;
        this.articles = articles;
        this.texts = texts;
        this.present = new OperationWire(article);
    }

    /** @throws WireFault naming the field that is wrong */
    Operation operation(UUID id, JsonNode json) {
        Integer version = present.textVersion(json);
        if (version == null || version == article.version()) return present.operation(id, json);
        if (version < 1 || version > article.version()) {
            throw new WireFault(
                    "text_version",
                    "%d is none of the article's texts, 1 to %d.".formatted(version, article.version()));
        }
        Older made = older.computeIfAbsent(version, this::read);
        return made.moved
                .change(made.wire.operation(id, json).change())
                .map(change -> new Operation(id, change))
                .orElseThrow(() -> new WireFault(
                        "value", "points at words that are not in the text any more: it was mended meanwhile."));
    }

    private Older read(int version) {
        return new Older(new OperationWire(articles.get(article.id(), version)), texts.since(version, article));
    }
}
