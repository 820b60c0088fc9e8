package dev.concord.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class PullStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    Pull pull;

    @Autowired
    WorkRules rules;

    @Autowired
    Needs needs;

    @Autowired
    Assignments assignments;

    @Autowired
    Worklist worklist;

    @Autowired
    Giving giving;

    @Autowired
    JdbcTemplate sql;

    Project project;
    AccountId anna;
    AccountId boris;
    List<ArticleId> articles;

    @BeforeEach
    void peopleMayAskForArticles() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 3)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
        rule(1, null);
    }

    void rule(int perArticle, @Nullable Double overlap) {
        rules.save(project.id(), new WorkRule(perArticle, overlap, 7, true, Duration.ofHours(24)));
    }

    @Test
    void whoHasNothingWaitingIsGivenTheNextThatNeedsSomebody() {
        var first = next(anna).orElseThrow();
        assertThat(first.article()).isEqualTo(articles.getFirst());
        assertThat(first.pulled()).isTrue();
        assertThat(next(boris).orElseThrow().article()).isEqualTo(articles.get(1));
    }

    @Test
    void whoHasSomethingWaitingGetsThatAndNothingNew() {
        var first = next(anna).orElseThrow();
        assertThat(next(anna).orElseThrow().id()).isEqualTo(first.id());
        assertThat(assignments.countsIn(project.id())).containsEntry(AssignmentState.OPEN, 1L);
    }

    @Test
    void whereNobodyMayAskNothingNewIsGiven() {
        rules.save(project.id(), WorkRule.DEFAULT);
        assertThat(next(anna)).isEmpty();
        assertThat(pull.mayPull(project.id(), anna)).isFalse();
    }

    @Test
    void whoIsNoMemberOrIsHeldGetsNothing() {
        assertThat(next(test.member(test.project(), Role.ANNOTATOR))).isEmpty();
        rules.hold(project.id(), anna, true);
        assertThat(next(anna)).isEmpty();
        rules.hold(project.id(), anna, false);
        assertThat(next(anna)).isPresent();
    }

    @Test
    void theMostUrgentComesFirst() {
        needs.prioritise(project.id(), List.of(articles.get(2)), 5);
        assertThat(next(anna).orElseThrow())
                .extracting(Assignment::article, Assignment::priority)
                .containsExactly(articles.get(2), 5);
    }

    @Test
    void aQuotaEndsTheAsking() {
        rules.limit(project.id(), anna, 1, null);
        finish(next(anna).orElseThrow());
        assertThat(next(anna)).isEmpty();
        rules.limit(project.id(), anna, null, 2 / 3.0);
        finish(next(anna).orElseThrow());
        assertThat(next(anna)).isEmpty();
    }

    @Test
    void articlesThatComeInLaterAreFound() {
        articles.forEach(article -> finish(next(anna).orElseThrow()));
        assertThat(next(anna)).isEmpty();
        var late = test.article(project, "Late");
        assertThat(next(anna).orElseThrow().article()).isEqualTo(late);
    }

    @Test
    void anOverlapShareGivesSomeArticlesToTwo() {
        rule(1, 1 / 3.0);
        List<ArticleId> given = new ArrayList<>();
        for (AccountId person : List.of(anna, boris)) {
            for (var next = next(person); next.isPresent(); next = next(person)) {
                finish(next.get());
                given.add(next.get().article());
            }
        }
        assertThat(given).hasSize(4);
        assertThat(new HashSet<>(given)).hasSize(3);
    }

    @Test
    void anArticleThatNobodyTouchedGoesBackToTheOthers() {
        var kept = next(anna).orElseThrow();
        untouchedFor(kept, Duration.ofHours(25));
        assertThat(next(boris).orElseThrow().article()).isEqualTo(kept.article());
        assertThat(worklist.count(anna, "")).isZero();
        assertThat(assignments.countsOf(anna)).isEmpty();
        assertThat(assignments.get(kept.id()).withdrawn()).isTrue();
    }

    @Test
    void whatWasTouchedInTimeStays() {
        var kept = next(anna).orElseThrow();
        untouchedFor(kept, Duration.ofHours(25));
        assignments.touch(kept.id());
        assertThat(pull.lapse(project.id())).isZero();
    }

    @Test
    void whoTypesAfterItWentBackHasItAgain() {
        var kept = next(anna).orElseThrow();
        untouchedFor(kept, Duration.ofHours(25));
        assertThat(pull.lapse(project.id())).isOne();
        assertThat(assignments.touch(kept.id()).withdrawn()).isFalse();
        assertThat(worklist.count(anna, "")).isOne();
    }

    @Test
    void whatWentBackComesToHerAgainBeforeAnythingNew() {
        var kept = next(anna).orElseThrow();
        untouchedFor(kept, Duration.ofHours(25));
        pull.lapse(project.id());
        needs.prioritise(project.id(), List.of(articles.get(2)), 9);
        assertThat(next(anna).orElseThrow().id()).isEqualTo(kept.id());
    }

    @Test
    void whatALeadGaveDoesNotGoBack() {
        var given = test.assign(project, articles.getFirst(), anna);
        untouchedFor(assignments.get(given), Duration.ofDays(400));
        assertThat(pull.lapse(project.id())).isZero();
    }

    @Test
    void manyWhoAskAtOnceNeverMakeTooManyLabellers() throws Exception {
        rule(2, null);
        List<AccountId> people = new ArrayList<>(List.of(anna, boris));
        IntStream.range(0, 4).forEach(i -> people.add(test.member(project, Role.ANNOTATOR)));
        List<Callable<Optional<Assignment>>> asking = people.stream()
                .flatMap(person -> Stream.of(person, person))
                .<Callable<Optional<Assignment>>>map(person -> () -> next(person))
                .toList();
        List<Assignment> got = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(asking)) got.add(each.get().orElseThrow());
        }
        assertThat(got.stream().map(Assignment::id).distinct()).hasSize(6);
        assertThat(labellers())
                .hasSize(3)
                .allSatisfy((article, count) -> assertThat(count).isEqualTo(2));
    }

    @Test
    void theSameArticleMayBeGivenASecondTimeAsAHiddenRepeat() {
        var first = next(anna).orElseThrow();
        finish(first);
        assertThat(giving.slipIn(project.id(), new Gift(first.article(), anna), Purpose.REPEAT))
                .isTrue();
        assertThat(giving.slipIn(project.id(), new Gift(first.article(), anna), Purpose.REPEAT))
                .isFalse();
        assertThat(worklist.search(anna, "", 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.assignment().pass()).isEqualTo(2);
            assertThat(item.assignment().state()).isEqualTo(AssignmentState.OPEN);
        });
        assertThat(assignments.veiled(assignments.get(first.id()))).isTrue();
        assertThat(assignments.countsIn(project.id())).containsOnly(Map.entry(AssignmentState.SUBMITTED, 1L));
    }

    Map<ArticleId, Integer> labellers() {
        return assignments.of(articles).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
    }

    Optional<Assignment> next(AccountId person) {
        return pull.next(project.id(), person);
    }

    void finish(Assignment assignment) {
        assignments.open(assignment.id());
        assignments.submit(assignment.id());
    }

    void untouchedFor(Assignment assignment, Duration time) {
        sql.update(
                "update assignment set touched_at = ? where id = ?",
                Timestamp.from(Instant.now().minus(time)),
                assignment.id().value());
    }
}
