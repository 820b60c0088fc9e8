package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.agreement.Measure;
import dev.concord.annotation.Labels;
import dev.concord.annotation.WorkSheets;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The people of a calibration round against gold. */
@Component
class Candidates {

    private final Assignments assignments;
    private final WorkSheets sheets;
    private final Articles articles;

    Candidates(Assignments assignments, WorkSheets sheets, Articles articles) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.articles = articles;
    }

    List<Candidate> of(Round round, Collection<RoundPersonRow> people) {
        List<Assignment> submitted = assignments.of(round.articles()).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.state() == AssignmentState.SUBMITTED)
                .toList();
        Map<ArticleId, Labels> gold = sheets.settled(round.articles());
        Map<AssignmentId, Labels> labels =
                sheets.labels(submitted.stream().map(Assignment::id).toList());
        Map<ArticleId, Article> texts = articles.findAll(gold.keySet());
        List<Candidate> candidates = new ArrayList<>();
        for (RoundPersonRow person : people) {
            List<Assignment> hers = submitted.stream()
                    .filter(one -> one.annotator().value() == person.accountId)
                    .toList();
            Comparison comparison = new Comparison();
            for (Assignment one : hers) {
                Labels right = gold.get(one.article());
                Labels said = labels.get(one.id());
                if (right == null || said == null) continue;
                comparison.add(Objects.requireNonNull(texts.get(one.article())), said, right);
            }
            candidates.add(candidate(round, person, hers.size(), comparison));
        }
        return candidates;
    }

    private static Candidate candidate(Round round, RoundPersonRow person, int done, Comparison comparison) {
        List<Measure> measures = comparison.measures();
        return new Candidate(
                new AccountId(person.accountId),
                person.state,
                done,
                comparison.articles(),
                measures,
                person.state == CalibrationState.LABELLING
                        ? round.gate().missing(measures, comparison.articles())
                        : List.of(),
                person.note);
    }
}
