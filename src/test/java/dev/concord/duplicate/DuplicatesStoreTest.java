package dev.concord.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.NewTexts;
import dev.concord.catalogue.Catalogue;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.Wanted;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewText;
import dev.concord.corpus.Project;
import dev.concord.corpus.SetAside;
import dev.concord.shell.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class DuplicatesStoreTest {

    @Autowired
    Duplicates duplicates;

    @Autowired
    Deciding deciding;

    @Autowired
    Articles articles;

    @Autowired
    NewTexts texts;

    @Autowired
    SetAside aside;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestProject test;

    Project project;
    AccountId lead;
    ArticleId wire;
    ArticleId copy;

    @BeforeEach
    void aWireStoryCameInTwice() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        wire = test.article(project, story(1));
        test.article(project, story(2));
        copy = test.article(project, story(1) + " Reporting by our own people.");
    }

    private static String story(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 120)
                .mapToObj(i -> "word" + random.nextInt(5000))
                .collect(Collectors.joining(" "));
    }

    @Test
    void nearlyTheSameWordsAreOneGroup() {
        Group group = group();
        assertThat(group.members()).extracting(Group.Member::id).containsExactly(wire, copy);
        assertThat(group.members().getLast().likeness()).isGreaterThan(.8);
        assertThat(group.undecided()).isTrue();
        assertThat(duplicates.groupOf(copy)).contains(group.id());
        assertThat(flagged()).containsExactlyInAnyOrder(wire, copy);
        assertThat(duplicates.counts(project.id())).isEqualTo(new Duplicates.Counts(1, 0));
    }

    @Test
    void anotherProjectsArticlesAreNotCompared() {
        Project other = test.project();
        test.article(other, story(1));
        catchUp();
        assertThat(duplicates.page(other.id(), true, 0, 9)).isEmpty();
    }

    @Test
    void labelledOnceTheOthersAreSetAsideAndNameTheOneThatIsKept() {
        decide(Decision.Kind.LABEL_ONCE, copy);
        assertThat(aside.among(List.of(wire, copy))).containsExactly(wire);
        assertThat(articles.get(wire).meta().duplicateOf())
                .isEqualTo(articles.get(copy).key());
        assertThat(articles.get(copy).meta().duplicateOf()).isNull();
        assertThat(duplicates.together(project.id()).keySet())
                .containsExactlyInAnyOrder(
                        articles.get(wire).key(), articles.get(copy).key());
        assertThat(group(false).members().getFirst().role()).isEqualTo(dev.concord.duplicate.Role.KEPT);
    }

    @Test
    void takenBackEverythingIsAsBefore() {
        Group decided = decide(Decision.Kind.LABEL_ONCE, null);
        assertThat(aside.among(List.of(copy))).isNotEmpty();
        Group undone = deciding.undo(project.id(), decided.id(), last(decided));
        assertThat(undone.undecided()).isTrue();
        assertThat(undone.last()).isNull();
        assertThat(aside.among(List.of(wire, copy))).isEmpty();
        assertThat(articles.get(copy).meta().duplicateOf()).isNull();
        assertThatThrownBy(() -> deciding.undo(project.id(), decided.id(), last(decided)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meanwhile");
    }

    @Test
    void whatSomebodyHadSetAsideBeforeStaysSo() {
        aside.put(project.id(), List.of(copy));
        Group decided = decide(Decision.Kind.LABEL_ONCE, wire);
        deciding.undo(project.id(), decided.id(), last(decided));
        assertThat(aside.among(List.of(wire, copy))).containsExactly(copy);
    }

    @Test
    void keptAllTheyAreTogetherAndNobodyIsSetAside() {
        decide(Decision.Kind.LABEL_ONCE, wire);
        Group kept = decide(Decision.Kind.KEEP, null);
        assertThat(aside.among(List.of(wire, copy))).isEmpty();
        assertThat(articles.get(copy).meta().duplicateOf()).isNull();
        assertThat(Map.copyOf(duplicates.together(project.id())).values()).containsExactly(kept.id(), kept.id());
    }

    @Test
    void whatOnlyLooksAlikeIsFlaggedNoMore() {
        decide(Decision.Kind.APART, null);
        assertThat(flagged()).isEmpty();
        assertThat(duplicates.together(project.id())).isEmpty();
        assertThat(duplicates.counts(project.id())).isEqualTo(new Duplicates.Counts(0, 1));
    }

    @Test
    void oneThatComesLaterOpensTheGroupAgainAndMovesNothing() {
        decide(Decision.Kind.LABEL_ONCE, wire);
        ArticleId third = test.article(project, "At last: " + story(1));
        Group group = group();
        assertThat(group.members()).extracting(Group.Member::id).containsExactly(wire, copy, third);
        assertThat(aside.among(List.of(wire, copy, third))).containsExactly(copy);
        deciding.decide(project.id(), lead, group.id(), Decision.Kind.LABEL_ONCE, List.of(wire, third), third);
        assertThat(articles.get(copy).meta().duplicateOf())
                .isEqualTo(articles.get(third).key());
        assertThat(aside.among(List.of(wire, copy, third))).containsExactlyInAnyOrder(wire, copy);
    }

    @Test
    void anArticleLikeTwoOthersJoinsThem() {
        ArticleId long1 = test.article(project, story(3) + " " + story(4));
        ArticleId long2 = test.article(project, story(5) + " " + story(4));
        catchUp();
        assertThat(duplicates.groupOf(long1)).isEmpty();
        ArticleId both = test.article(project, story(3) + " " + story(4) + " " + story(5));
        catchUp();
        assertThat(duplicates
                        .get(project.id(), duplicates.groupOf(both).orElseThrow())
                        .members())
                .extracting(Group.Member::id)
                .containsExactlyInAnyOrder(long1, long2, both);
    }

    @Test
    void aTextThatWasMendedIsComparedAgain() {
        catchUp();
        Article before = articles.get(copy);
        String fresh = story(9);
        texts.replace(copy, new NewText(fresh, new int[] {0, 0, 1}, List.of(), before.meta(), null), lead, null);
        catchUp();
        assertThat(duplicates.groupOf(copy)).isEmpty();
        assertThat(duplicates.groupOf(wire)).isEmpty();
        assertThat(flagged()).isEmpty();
    }

    @Test
    void aDecisionNeedsArticlesOfTheGroup() {
        Group group = group();
        ArticleId stranger = test.article(project, story(4));
        assertThatThrownBy(() -> deciding.decide(
                        project.id(), lead, group.id(), Decision.Kind.KEEP, List.of(wire, stranger), null))
                .hasMessageContaining("is not in this group");
        assertThatThrownBy(() ->
                        deciding.decide(project.id(), lead, group.id(), Decision.Kind.LABEL_ONCE, List.of(wire), null))
                .hasMessage("Choose at least two articles that tell the same.");
        assertThatThrownBy(() ->
                        deciding.decide(test.project().id(), lead, group.id(), Decision.Kind.KEEP, List.of(), null))
                .hasMessageContaining("There is no group");
        assertThat(group().undecided()).isTrue();
    }

    private Group decide(Decision.Kind kind, @Nullable ArticleId kept) {
        catchUp();
        long group = duplicates.groupOf(wire).orElseThrow();
        return deciding.decide(project.id(), lead, group, kind, List.of(), kept);
    }

    private static long last(Group group) {
        return Objects.requireNonNull(group.last()).id();
    }

    private Group group() {
        return group(true);
    }

    private Group group(boolean undecided) {
        catchUp();
        List<Group> all = duplicates.page(project.id(), undecided, 0, 9);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void catchUp() {
        assertThat(duplicates.catchUp(Duration.ofMinutes(1))).isZero();
    }

    private List<ArticleId> flagged() {
        return catalogue.ids(project.id(), Wanted.ALL.with(Facet.FLAG, List.of("duplicate")), 99);
    }
}
