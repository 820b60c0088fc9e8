package dev.concord.outlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.concord.account.ProjectId;
import dev.concord.cleaning.LikelyRules;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.ArticlePieces;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.shell.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Rules that a lead may mean, with how many articles each would touch, counted in the newest articles of the outlet. */
@Service
public class Likely {

    /** So many articles, or characters of pieces, are looked at. */
    private static final int MOST = 500;

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int AT_ONCE = 50;

    private final OutletRules rules;
    private final Articles articles;
    private final ArticlePieces found;
    private final JdbcTemplate database;

    private final Cache<Asked, List<Pieces>> samples = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(4)
            .build();

    /** Other rules in force make other pieces. */
    private record Asked(ProjectId project, String outlet, List<Long> inForce) {}

    Likely(OutletRules rules, Articles articles, ArticlePieces found, JdbcTemplate database) {
        this.rules = rules;
        this.articles = articles;
        this.found = found;
        this.database = database;
    }

    /**
     * How many articles a rule would touch.
     *
     * @param articles that have such a piece
     * @param broken those of them that it would leave without body or headline, and therefore as they are
     * @param looked in how many was looked, the newest ones of the outlet
     */
    public record Counted(PieceRule rule, int articles, int broken, int looked) {}

    /**
     * Rules that make of other pieces what one piece of an article is to be, the likeliest first.
     *
     * @param making what is to be made of it
     * @param cut where it is cut, in code points; 0 where it is not, or nobody says where
     * @throws Refusal if the article states no outlet, its source is not here, or it has no such piece
     */
    public List<Counted> of(ArticleId id, int piece, Making making, int cut) {
        Article article = articles.get(id);
        String outlet = article.meta().outlet();
        if (outlet == null)
            throw new Refusal(Refusal.Kind.CONFLICT, "This article states no outlet, and a rule is for those of one.");
        Pieces pieces = found.present(article);
        if (piece < 0 || piece >= pieces.size())
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "piece: there is no piece %d; they are counted from 0 to %d.".formatted(piece, pieces.size() - 1));
        List<Pieces> sample = sample(article.project(), outlet);
        String text = pieces.text(piece);
        int at = text.offsetByCodePoints(0, Math.clamp(cut, 0, text.codePointCount(0, text.length())));
        return LikelyRules.of(pieces, piece, making, at, sample).stream()
                .map(rule -> count(rule, sample))
                .sorted(Comparator.comparing(Likely::doubt))
                .toList();
    }

    /** A rule that breaks articles is hardly meant, and one that knows this article only hardly needed. */
    private static int doubt(Counted one) {
        if (one.broken > 0 || one.articles == 0) return 2;
        return one.articles > 1 ? 0 : 1;
    }

    /** Counts one rule. */
    public Counted count(ProjectId project, String outlet, PieceRule rule) {
        return count(rule, sample(project, outlet));
    }

    private static Counted count(PieceRule rule, List<Pieces> sample) {
        List<Pieces> touched =
                sample.stream().filter(one -> one.isTouchedBy(rule)).toList();
        int broken = (int) touched.stream()
                .filter(one -> !one.ruled(List.of(rule)).passed().isEmpty())
                .count();
        return new Counted(rule, touched.size(), broken, sample.size());
    }

    private List<Pieces> sample(ProjectId project, String outlet) {
        List<OutletRule> inForce = rules.inForce(project, outlet);
        var asked =
                new Asked(project, outlet, inForce.stream().map(OutletRule::id).toList());
        return samples.get(
                asked,
                wanted -> read(
                        project, outlet, inForce.stream().map(OutletRule::rule).toList()));
    }

    private List<Pieces> read(ProjectId project, String outlet, List<PieceRule> inForce) {
        List<ArticleId> newest = database.query(
                "select id from article where project_id = ? and outlet = ? and pieces is null order by id desc fetch first %d rows only"
                        .formatted(MOST),
                (row, at) -> new ArticleId(row.getLong(1)),
                project.value(),
                OutletRules.name(outlet));
        List<Pieces> sample = new ArrayList<>();
        int characters = 0;
        for (int from = 0; from < newest.size() && characters < MOST_CHARACTERS; from += AT_ONCE) {
            List<ArticleId> some = newest.subList(from, Math.min(newest.size(), from + AT_ONCE));
            for (Article article : articles.findAll(some).values()) {
                Optional<Pieces> its = pieces(article);
                its.ifPresent(sample::add);
                characters += its.map(Pieces::characters).orElse(0);
            }
        }
        return sample;
    }

    private Optional<Pieces> pieces(Article article) {
        try {
            return Optional.of(found.anew(article).pieces());
        } catch (Refusal unread) {
            return Optional.empty();
        }
    }
}
