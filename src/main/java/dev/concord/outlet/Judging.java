package dev.concord.outlet;

import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.NewText;
import dev.concord.intake.ArticlePieces;
import dev.concord.intake.CleanedRecord;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.shell.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each article what its text is if a rule is in force beside the others, or is not: what the cleaner makes of its
 * source, and then the rules in the order in which they were made. What a person mended by hand stays hers.
 */
@Component
@Transactional(readOnly = true)
class Judging {

    static final String BY_HAND = "Its text was mended by hand, and stays as it is.";

    private final ArticlePieces found;
    private final OutletRules rules;

    Judging(ArticlePieces found, OutletRules rules) {
        this.found = found;
        this.rules = rules;
    }

    /**
     * One rule, to be in force or not.
     *
     * @param with the rules of the outlet with it, in their order
     * @param without the others
     */
    record Question(PieceRule rule, boolean inForce, List<PieceRule> with, List<PieceRule> without) {}

    /** The question about a rule, beside those that are in force now. */
    Question question(OutletRule rule, boolean inForce) {
        List<OutletRule> others = others(rule);
        return new Question(
                rule.rule(),
                inForce,
                Stream.concat(others.stream(), Stream.of(rule))
                        .sorted(Comparator.comparing(OutletRule::id))
                        .map(OutletRule::rule)
                        .toList(),
                others.stream().map(OutletRule::rule).toList());
    }

    /** The other rules of its outlet that are in force. */
    List<OutletRule> others(OutletRule rule) {
        return rules.inForce(rule.project(), rule.outlet()).stream()
                .filter(one -> one.id() != rule.id())
                .toList();
    }

    Verdict of(Article article, Question question) {
        Pieces pieces;
        try {
            pieces = found.cleaned(article);
        } catch (Refusal unread) {
            return Verdict.leaveOut(unread.getMessage());
        }
        Pieces.Ruled with = pieces.ruled(question.with());
        Optional<Pieces.PassedOver> passed = with.passed().stream()
                .filter(one -> one.rule().equals(question.rule()))
                .findFirst();
        if (passed.isPresent())
            return question.inForce() ? Verdict.leaveOut(passed.get().why()) : Verdict.NOTHING;
        if (!with.by().contains(question.rule())) return Verdict.NOTHING;
        if (found.byHand(article).isPresent()) return Verdict.leaveOut(BY_HAND);
        Pieces.Ruled wanted = question.inForce() ? with : pieces.ruled(question.without());
        String source = found.decoded(article);
        NewText text = CleanedRecord.text(
                article, source, wanted.pieces().assemble(), CleanedRecord.cleaner(wanted.by()), null);
        boolean same = text.text().equals(article.text()) && text.blocks().equals(article.blocks());
        return same ? Verdict.NOTHING : Verdict.change(text, wanted.pieces(), source);
    }
}
