package dev.concord.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Pull;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.shell.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class CatalogueStoreTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Actions actions;

    @Autowired
    SavedFilters filters;

    @Autowired
    Owed owed;

    @Autowired
    Reading reading;

    @Autowired
    TestProject test;

    @Autowired
    Assignments assignments;

    @Autowired
    Sheets sheets;

    @Autowired
    Pull pull;

    Project project;
    AccountId lead;

    @BeforeEach
    void aProject() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
    }

    @Test
    void wordsAreFoundWithoutRegardToCaseAndAccents() {
        ArticleId treaty = test.article(project, "The Peace Treaty was signed in Málaga.");
        test.article(project, "Fishermen went out to sea.");
        assertThat(found("peace treaty")).containsExactly(treaty);
        assertThat(found("malaga")).containsExactly(treaty);
        assertThat(found("treat*")).containsExactly(treaty);
        assertThat(found("\"treaty peace\"")).isEmpty();
        assertThat(found("treaty -malaga")).isEmpty();
        assertThat(found("no such words")).isEmpty();
    }

    @Test
    void japaneseAndRussianWordsAreFound() {
        ArticleId japanese = test.article(project, "日本の外相は平和条約について話した。");
        ArticleId russian = test.article(project, "Министр рассказал о Мирном договоре.");
        assertThat(found("平和条約")).containsExactly(japanese);
        assertThat(found("МИРНОМ договоре")).containsExactly(russian);
    }

    @Test
    void anArticleOfAnotherProjectIsNeverFound() {
        test.article(test.project(), "A ferry between the islands");
        assertThat(found("ferry")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherByKeyWithoutGapsOrDoubles() {
        for (int i = 0; i < 25; i++) test.article(project, "Article number " + i);
        for (Order order : Order.values()) {
            List<ArticleId> read = new ArrayList<>();
            String cursor = null;
            do {
                var page = catalogue.find(project.id(), wanted("article", order), cursor, 10);
                assertThat(page.total()).isEqualTo(25);
                page.articles().forEach(one -> read.add(one.article().id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(read).as(order.title()).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorThatNoListGaveOutIsRefused() {
        assertThatThrownBy(() -> catalogue.find(project.id(), Wanted.ALL, "nonsense", 10))
                .isInstanceOf(Refusal.class)
                .hasMessage("cursor: \"nonsense\" is none that this list gave out.");
    }

    @Test
    void theStateFollowsTheWork() {
        AccountId anna = test.member(project, Role.ANNOTATOR);
        ArticleId article = test.article(project, "A text");
        assertThat(states()).isEqualTo(Map.of("not_given", 1));
        var assignment = test.assign(project, article, anna);
        assertThat(states()).isEqualTo(Map.of("none_done", 1));
        sheets.submit(sheets.open(assignment));
        assertThat(states()).isEqualTo(Map.of("done", 1));
    }

    @Test
    void flagsSayWhatIsMissing() {
        test.article(project, "Short.");
        assertThat(counts(Facet.FLAG)).isEqualTo(Map.of("no_date", 1, "short", 1));
        assertThat(counts(Facet.OUTLET)).isEqualTo(Map.of("TASS", 1));
    }

    @Test
    void aTagIsFoundAndTakenBackFromThoseOnlyThatItChanged() {
        ArticleId one = test.article(project, "One");
        ArticleId two = test.article(project, "Two");
        actions.apply(project.id(), lead, Action.Kind.TAG, "check", List.of(one));
        Action both = actions.apply(project.id(), lead, Action.Kind.TAG, " check ", List.of(one, two));
        assertThat(both.articles()).isEqualTo(1);
        assertThat(counts(Facet.TAG)).isEqualTo(Map.of("check", 2));
        assertThat(actions.undo(project.id(), both.id())).isEqualTo(1);
        assertThat(ids(Wanted.ALL.with(Facet.TAG, List.of("check")))).containsExactly(one);
        assertThatThrownBy(() -> actions.undo(project.id(), both.id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("This was taken back already.");
    }

    @Test
    void whatIsSetAsideIsGivenToNobodyAndComesBackToWhomItWasGiven() {
        AccountId anna = test.member(project, Role.ANNOTATOR);
        AccountId boris = test.member(project, Role.ANNOTATOR);
        ArticleId article = test.article(project, "Two have it");
        var begun = test.assign(project, article, anna);
        assignments.open(begun);
        test.assign(project, article, boris);
        Action aside = actions.apply(project.id(), lead, Action.Kind.SET_ASIDE, null, List.of(article));
        assertThat(ids(Wanted.ALL)).isEmpty();
        assertThat(assignments.get(begun).state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(pull.next(project.id(), boris)).isEmpty();
        assertThat(assignments.assign(project.id(), List.of(article), List.of(lead)))
                .isZero();
        actions.undo(project.id(), aside.id());
        assertThat(ids(Wanted.ALL)).containsExactly(article);
        assertThat(pull.next(project.id(), boris))
                .hasValueSatisfying(next -> assertThat(next.article()).isEqualTo(article));
    }

    @Test
    void anActionOfOneProjectTouchesNoArticleOfAnother() {
        ArticleId other = test.article(test.project(), "Theirs");
        assertThat(actions.apply(project.id(), lead, Action.Kind.TAG, "mine", List.of(other))
                        .articles())
                .isZero();
        assertThat(actions.apply(project.id(), lead, Action.Kind.SET_ASIDE, null, List.of(other))
                        .articles())
                .isZero();
    }

    @Test
    void aFilterIsKeptByItsNameAsItWasAsked() {
        Wanted wanted = new Wanted(
                "peace treaty",
                Map.of(Facet.OUTLET, List.of("TASS", "A & B=C")),
                LocalDate.of(2017, 8, 1),
                null,
                false,
                Order.CAME);
        filters.save(project.id(), "Treaty", wanted);
        filters.save(project.id(), " Treaty ", wanted);
        assertThat(filters.of(project.id())).containsExactly(new SavedFilters.Saved("Treaty", wanted));
        assertThat(filters.remove(project.id(), "Treaty")).isEqualTo(1);
        assertThatThrownBy(() -> filters.save(project.id(), " ", wanted)).isInstanceOf(Refusal.class);
    }

    @Test
    void anIndexThatWasTakenAwayBetweenReadingAndCommittingReadsAgain(@TempDir Path folder) throws Exception {
        ArticleId article = test.article(project, "Owed to the index");
        var rows = List.of(new Owed.Row(1, article));
        try (ArticleIndex index = ArticleIndex.open(folder, "one")) {
            assertThat(index.isNew()).isTrue();
            index.put(reading.of(Set.of(article)));
            index.commit();
            // killed here: the row was not taken off, so it comes once more
            index.put(reading.of(rows.stream().map(Owed.Row::article).toList()));
            index.commit();
            assertThat(index.size()).isEqualTo(1);
        }
        try (ArticleIndex again = ArticleIndex.open(folder, "one")) {
            assertThat(again.isNew()).isFalse();
            assertThat(again.size()).isEqualTo(1);
        }
        try (ArticleIndex other = ArticleIndex.open(folder, "of another database")) {
            assertThat(other.isNew()).isTrue();
            assertThat(other.size()).isZero();
        }
    }

    private List<ArticleId> found(String words) {
        return ids(wanted(words, Order.CAME));
    }

    private static Wanted wanted(String words, Order order) {
        return new Wanted(words, Map.of(), null, null, false, order);
    }

    private List<ArticleId> ids(Wanted wanted) {
        return catalogue.ids(project.id(), wanted, 100);
    }

    private Map<String, Integer> states() {
        return counts(Facet.STATE);
    }

    private Map<String, Integer> counts(Facet facet) {
        @Nullable
        List<Catalogue.Amount> counts =
                catalogue.counts(project.id(), Wanted.ALL, Set.of(facet), 10).get(facet);
        return counts == null
                ? Map.of()
                : counts.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(Catalogue.Amount::value, Catalogue.Amount::articles));
    }
}
