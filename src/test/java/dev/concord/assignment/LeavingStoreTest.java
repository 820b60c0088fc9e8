package dev.concord.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class LeavingStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    Leaving leaving;

    @Autowired
    Assignments assignments;

    @Autowired
    WorkRules rules;

    @Autowired
    Worklist worklist;

    Project project;
    AccountId anna;
    AccountId boris;
    AccountId clara;
    List<ArticleId> articles;

    @BeforeEach
    void annaHasFiveArticlesAndFinishedOne() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        clara = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 5)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
        assignments.assign(project.id(), articles, List.of(anna));
        var done = assignments.find(articles.getFirst(), anna).orElseThrow();
        assignments.submit(done.id());
    }

    @Test
    void whatSheHasNotFinishedGoesToTheOthersEvenly() {
        var preview = leaving.preview(project.id(), anna);
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 4L);

        assertThat(leaving.handOver(project.id(), anna)).isEqualTo(preview);

        assertThat(preview.open()).isEqualTo(4);
        assertThat(preview.unplaced()).isZero();
        assertThat(preview.gets()).containsOnlyKeys(boris, clara).containsEntry(boris, 2);
        assertThat(assignments.countsOf(anna))
                .containsOnlyKeys(AssignmentState.SUBMITTED)
                .containsEntry(AssignmentState.SUBMITTED, 1L);
        assertThat(assignments.countsOf(boris)).containsEntry(AssignmentState.OPEN, 2L);
        assertThat(assignments.countsOf(clara)).containsEntry(AssignmentState.OPEN, 2L);
        assertThat(worklist.count(anna, "")).isOne();
    }

    @Test
    void whoHasAnArticleAlreadyDoesNotGetItTwice() {
        assignments.assign(project.id(), articles, List.of(boris));
        var handover = leaving.handOver(project.id(), anna);
        assertThat(handover.gets()).containsOnlyKeys(clara).containsEntry(clara, 4);
    }

    @Test
    void quotasOfTheOthersAreKeptAndWhatIsLeftIsTold() {
        rules.limit(project.id(), boris, 1, null);
        rules.limit(project.id(), clara, 1, null);
        var handover = leaving.handOver(project.id(), anna);
        assertThat(handover.unplaced()).isEqualTo(2);
        assertThat(handover.gets()).containsEntry(boris, 1).containsEntry(clara, 1);
    }

    @Test
    void withNothingOpenNothingHappens() {
        assertThat(leaving.handOver(project.id(), boris)).isEqualTo(new Leaving.Handover(0, Map.of(), 0));
    }

    @Test
    void whatWasWithdrawnCanBeGivenToHerAgain() {
        leaving.handOver(project.id(), anna);
        assertThat(assignments.assign(project.id(), articles, List.of(anna))).isEqualTo(4);
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 4L);
    }
}
