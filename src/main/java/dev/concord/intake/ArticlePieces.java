package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleaningFault;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Texts;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pieces of articles whose source is here. All of it refuses articles whose source is not, or is none that the cleaner
 * reads.
 */
@Service
@Transactional(readOnly = true)
public class ArticlePieces {

    private static final JsonMapper JSON = new JsonMapper();

    private final Articles articles;
    private final Texts texts;
    private final OutletRules rules;

    ArticlePieces(Articles articles, Texts texts, OutletRules rules) {
        this.articles = articles;
        this.texts = texts;
        this.rules = rules;
    }

    /** As a person left them, or else as the cleaner and the rules of the outlet make them now. */
    public Pieces present(Article article) {
        return byHand(article).orElseGet(() -> anew(article).pieces());
    }

    /** As the cleaner and the rules of the outlet make them now, whatever a person changed. */
    public Pieces.Ruled anew(Article article) {
        return cleaned(article)
                .ruled(rules.inForce(article.project(), article.meta().outlet()).stream()
                        .map(OutletRule::rule)
                        .toList());
    }

    /** As the cleaner alone makes them now. */
    public Pieces cleaned(Article article) {
        try {
            return ArticleCleaner.pieces(source(article), name(article), texts.contentType(article.id()));
        } catch (CleaningFault fault) {
            throw new Refusal(Refusal.Kind.CONFLICT, "The cleaner does not read this source: " + fault.getMessage());
        }
    }

    /** As a person left them; empty where nobody changed any. */
    public Optional<Pieces> byHand(Article article) {
        return texts.pieces(article.id())
                .map(kept -> Pieces.of(JSON.readValue(kept, new TypeReference<List<Pieces.Kept>>() {})));
    }

    /** To be kept with a text that is made of them. */
    public static String json(Pieces pieces) {
        return JSON.writeValueAsString(pieces.kept());
    }

    /** The source, decoded: places of pieces count in it. */
    public String decoded(Article article) {
        return ArticleCleaner.decoded(source(article), name(article), texts.contentType(article.id()));
    }

    private byte[] source(Article article) {
        return articles.source(article.id());
    }

    private static String name(Article article) {
        String source = article.meta().source();
        return source == null ? "" : source;
    }
}
