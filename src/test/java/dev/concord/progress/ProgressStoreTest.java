package dev.concord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Leaving;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.progress.Overview.PersonWork;
import dev.concord.shell.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class ProgressStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    Progress progress;

    @Autowired
    ArticleMap map;

    @Autowired
    WorkLines lines;

    @Autowired
    Sheets sheets;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Leaving leaving;

    Project project;
    AccountId anna;
    AccountId boris;
    List<ArticleId> articles;

    @BeforeEach
    void fourArticlesAndTwoAnnotators() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 4)
                .mapToObj(i -> test.article(project, "Article " + i))
                .toList();
    }

    @Test
    void aNewProjectHasOnlyArticlesThatNobodyHas() {
        Overview overview = overview();
        assertThat(overview.all().given()).isZero();
        assertThat(overview.all().minutes()).isNull();
        assertThat(overview.articles()).isEqualTo(Map.of(Stage.NOT_GIVEN, 4L));
        assertThat(overview.days()).isEmpty();
        assertThat(overview.people()).hasSize(2);
        assertThat(overview.forecast().words()).startsWith("Nothing is given out yet");
    }

    @Test
    void everyMoveOfASheetIsCounted() {
        SheetId one = begun(0, anna);
        begun(0, boris);
        SheetId two = begun(1, anna);
        test.assign(project, articles.get(2), anna);
        took(one, 120);
        sheets.submit(one);
        sheets.skip(two, SkipReason.OTHER, "not about the two countries");
        Overview overview = overview();
        var hers = of(anna, overview).work();
        assertThat(hers.open()).isOne();
        assertThat(hers.submitted()).isOne();
        assertThat(hers.skipped()).isOne();
        assertThat(Objects.requireNonNull(hers.minutes()).median()).isEqualTo(2);
        assertThat(of(boris, overview).work().inProgress()).isOne();
        assertThat(of(boris, overview).work().minutes()).isNull();
        assertThat(overview.articles())
                .isEqualTo(Map.of(Stage.PARTLY_DONE, 1L, Stage.SKIPPED, 1L, Stage.NONE_DONE, 1L, Stage.NOT_GIVEN, 1L));
        assertThat(overview.days()).singleElement().satisfies(day -> {
            assertThat(day.submitted()).isOne();
            assertThat(day.skipped()).isOne();
        });
        likeTheTruth();
    }

    @Test
    void aReturnedSheetIsOpenAgainAndItsMinutesCountWhenItComesBack() {
        SheetId sheet = begun(0, anna);
        took(sheet, 60);
        sheets.submit(sheet);
        sheets.giveBack(sheet, "the second quote lacks a speaker");
        Overview back = overview();
        assertThat(back.all().returned()).isOne();
        assertThat(back.all().submitted()).isZero();
        assertThat(back.all().minutes()).isNull();
        assertThat(back.articles()).containsEntry(Stage.NONE_DONE, 1L);
        took(sheet, 300);
        sheets.submit(sheet);
        assertThat(Objects.requireNonNull(overview().all().minutes()).median()).isEqualTo(5);
        assertThat(overview().articles()).containsEntry(Stage.DONE, 1L);
        likeTheTruth();
    }

    @Test
    void whatIsRolledBackCountsForNothing() {
        SheetId sheet = begun(0, anna);
        transaction.executeWithoutResult(status -> {
            sheets.submit(sheet);
            test.article(project, "One that stays out");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> sheets.skip(sheet, SkipReason.OTHER, " ")).isInstanceOf(Refusal.class);
        assertThat(overview().all().inProgress()).isOne();
        assertThat(overview().articleCount()).isEqualTo(4);
        likeTheTruth();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        int[] seconds = {60, 120, 240, 600};
        for (int i = 0; i < 4; i++) {
            SheetId sheet = begun(i, anna);
            took(sheet, seconds[i]);
            sheets.submit(sheet);
        }
        var minutes = Objects.requireNonNull(of(anna, overview()).work().minutes());
        assertThat(minutes.median()).isEqualTo(3);
        assertThat(minutes.lower()).isEqualTo(1.75);
        assertThat(minutes.upper()).isEqualTo(5.5);
    }

    @Test
    void peopleAndDaysNarrowWhatIsDone() {
        SheetId hers = begun(0, anna);
        SheetId his = begun(1, boris);
        took(hers, 60);
        sheets.submit(hers);
        sheets.submit(his);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        var onlyAnna = progress.overview(project.id(), new ProgressFilter(Set.of(anna), null, null));
        assertThat(onlyAnna.people()).extracting(one -> one.person().id()).containsExactly(anna);
        assertThat(onlyAnna.all().submitted()).isOne();
        var fromToday = progress.overview(project.id(), new ProgressFilter(Set.of(anna), today, today));
        assertThat(Objects.requireNonNull(fromToday.all().minutes()).median()).isOne();
        var before = progress.overview(project.id(), new ProgressFilter(Set.of(), null, today.minusDays(1)));
        assertThat(before.all().submitted()).isZero();
        assertThat(before.all().minutes()).isNull();
        assertThat(before.days()).isEmpty();
    }

    @Test
    void whoHasLeftTheProjectKeepsWhatSheDid() {
        sheets.submit(begun(0, anna));
        memberships.leave(anna, project.id());
        assertThat(of(anna, overview()).work().submitted()).isOne();
    }

    @Test
    void theMapTurnsPagesBothWaysAndNarrowsToAStage() {
        sheets.submit(begun(1, anna));
        begun(1, boris);
        var first = map.after(project.id(), null, null, 3);
        assertThat(first.rows())
                .extracting(row -> row.article().id())
                .containsExactlyElementsOf(articles.subList(0, 3));
        assertThat(first.earlier()).isFalse();
        assertThat(first.later()).isTrue();
        var row = first.rows().get(1);
        assertThat(row.given()).isEqualTo(2);
        assertThat(row.waiting()).isOne();
        assertThat(Objects.requireNonNull(row.assignments().get(anna)).state()).isEqualTo(AssignmentState.SUBMITTED);
        var second = map.after(project.id(), null, articles.get(2), 3);
        assertThat(second.rows()).extracting(one -> one.article().id()).containsExactly(articles.get(3));
        assertThat(second.later()).isFalse();
        var back = map.before(project.id(), null, articles.get(3), 2);
        assertThat(back.rows()).extracting(one -> one.article().id()).containsExactly(articles.get(1), articles.get(2));
        assertThat(back.earlier()).isTrue();
        assertThat(map.after(project.id(), Stage.PARTLY_DONE, null, 3).rows())
                .extracting(one -> one.article().id())
                .containsExactly(articles.get(1));
    }

    @Test
    void aNumberLeadsToItsLines() {
        sheets.submit(begun(0, anna));
        SheetId skipped = begun(1, anna);
        sheets.skip(skipped, SkipReason.OTHER, "paywall");
        begun(2, boris);
        Instant now = Instant.now();
        assertThat(find(Set.of(), Set.of(), null, null)).hasSize(3);
        assertThat(find(Set.of(anna), Set.of(), null, null)).hasSize(2);
        assertThat(find(Set.of(), Set.of(AssignmentState.SKIPPED), null, null))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.assignment().reason()).isEqualTo("paywall");
                    assertThat(line.person().id()).isEqualTo(anna);
                    assertThat(line.article().id()).isEqualTo(articles.get(1));
                });
        assertThat(find(Set.of(), Set.of(), now.minusSeconds(60), null)).hasSize(2);
        assertThat(find(Set.of(), Set.of(), now.minusSeconds(120), now.minusSeconds(60)))
                .isEmpty();
    }

    @Test
    void twoWhoSubmitTheSameArticleAtOnceAreBothCounted() throws Exception {
        for (ArticleId article : articles) {
            var both = List.of(begun(articles.indexOf(article), anna), begun(articles.indexOf(article), boris)).stream()
                    .map(sheet -> CompletableFuture.runAsync(() -> sheets.submit(sheet)))
                    .toList();
            for (var one : both) one.get();
        }
        assertThat(overview().articles()).isEqualTo(Map.of(Stage.DONE, 4L));
        assertThat(overview().all().submitted()).isEqualTo(8);
        likeTheTruth();
    }

    @Test
    void whatWasWithdrawnCountsNoMore() {
        sheets.submit(begun(0, anna));
        begun(1, anna);
        test.assign(project, articles.get(2), anna);
        leaving.handOver(project.id(), anna);
        assertThat(of(anna, overview()).work().inProgress()).isZero();
        assertThat(of(anna, overview()).work().open()).isZero();
        assertThat(of(boris, overview()).work().open()).isEqualTo(2);
        likeTheTruth();
    }

    /** The migration's own statements, on what is there. */
    private void likeTheTruth() {
        assertThat(database.queryForList(
                        "select state, sum(amount) as n from progress_work where project_id = ? group by state having sum(amount) > 0 order by state",
                        project.id().value()))
                .isEqualTo(database.queryForList(
                        "select state, cast(count(*) as numeric) as n from assignment where project_id = ? and pass = 1 and withdrawn_at is null group by state order by state",
                        project.id().value()));
        Long submitted = database.queryForObject(
                "select count(*) from assignment where project_id = ? and state = 'SUBMITTED' and pass = 1 and withdrawn_at is null",
                Long.class,
                project.id().value());
        assertThat(database.queryForObject(
                        "select count(*) from progress_sheet where project_id = ?",
                        Long.class,
                        project.id().value()))
                .isEqualTo(submitted);
        assertThat(database.queryForObject(
                        "select coalesce(sum(amount), 0) from progress_minutes where project_id = ?",
                        Long.class,
                        project.id().value()))
                .isEqualTo(submitted);
    }

    private List<WorkLines.Line> find(
            Set<AccountId> people, Set<AssignmentState> states, @Nullable Instant from, @Nullable Instant before) {
        return lines.find(new AssignmentFilter(project.id(), people, states, Set.of(), from, before), 0, 50);
    }

    private Overview overview() {
        return progress.overview(project.id(), ProgressFilter.ALL);
    }

    private static PersonWork of(AccountId person, Overview overview) {
        return overview.people().stream()
                .filter(one -> one.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private SheetId begun(int article, AccountId by) {
        AssignmentId assignment = test.assign(project, articles.get(article), by);
        return sheets.open(assignment);
    }

    private void took(SheetId sheet, long seconds) {
        database.update("update sheet set active_seconds = ? where id = ?", seconds, sheet.value());
    }
}
