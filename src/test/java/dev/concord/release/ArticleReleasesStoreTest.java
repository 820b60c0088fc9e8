package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class ArticleReleasesStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets made;

    @Autowired
    Sheets sheets;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    ArticleReleases articles;

    @Autowired
    OlderReleases older;

    @Autowired
    JdbcTemplate database;

    Project project;
    AccountId lead;
    AccountId annotator;

    @BeforeEach
    void aProjectHasPeople() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        annotator = test.member(project, Role.ANNOTATOR);
    }

    @Test
    void anArticleNamesTheReleasesThatHoldItNewestFirst() {
        ArticleId early = submitted();
        Release first = publish(Recipe.of(ReleaseLabels.ALL));
        ArticleId late = submitted();
        Release second = publish(Recipe.of(ReleaseLabels.ALL));
        ArticleId never = test.article(project, "Nobody has labelled this.");

        assertThat(articles.of(early))
                .extracting(ArticleReleases.Holding::release, ArticleReleases.Holding::split)
                .containsExactly(tuple(second, null), tuple(first, null));
        assertThat(articles.of(late))
                .extracting(ArticleReleases.Holding::release)
                .containsExactly(second);
        assertThat(articles.of(never)).isEmpty();
    }

    /** Several labellers' records are one article; the same text in each makes one story, which stays together. */
    @Test
    void everyArticleIsKeptOnceWithItsSplit() {
        made.submittedByAll(project, List.of(annotator, test.member(project, Role.ANNOTATOR)));
        for (int i = 0; i < 3; i++) submitted();

        Release release = publish(new Recipe(
                ReleaseLabels.ALL,
                ReleaseFilter.NONE,
                SplitPlan.ratio("50,0,50", 1, false),
                false,
                "unknown",
                List.of()));

        assertThat(release.records()).isEqualTo(5);
        assertThat(database.queryForList(
                        "select split from release_article where release_id = ?",
                        String.class,
                        release.id().value()))
                .containsExactly("train", "train", "train", "train");
    }

    @Test
    void aReleaseThatIsNotPublishedHoldsNothing() {
        ArticleId article = submitted();
        assertThatThrownBy(() -> publishing.publish(Order.of(project.id(), ReleaseLabels.GOLD, lead)))
                .hasMessageStartingWith("There are no gold labels");
        assertThat(articles.of(article)).isEmpty();
        assertThat(articles.unread(project.id())).isEmpty();
    }

    @Test
    void releasesFromBeforeAreFilledInFromTheirFiles() {
        ArticleId article = submitted();
        Release release = publish(Recipe.of(ReleaseLabels.ALL));
        forget(release);
        assertThat(articles.of(article)).isEmpty();
        assertThat(articles.unread(project.id())).containsExactly(release);

        older.fillIn();
        older.fillIn();

        assertThat(articles.of(article)).containsExactly(new ArticleReleases.Holding(release, null));
        assertThat(articles.unread(project.id())).isEmpty();
        assertThat(articles.unread(test.project().id())).isEmpty();
    }

    @Test
    void oneWhoseFilesWereChangedStaysUnreadAndDoesNotStopTheOthers() throws IOException {
        ArticleId article = submitted();
        Release changed = publish(Recipe.of(ReleaseLabels.ALL));
        Release whole = publish(Recipe.of(ReleaseLabels.ALL));
        Path data = releases.folder(changed).resolve("data.jsonl");
        Files.writeString(data, Files.readString(data) + "{");
        forget(changed);
        forget(whole);

        older.fillIn();

        assertThat(articles.of(article))
                .extracting(ArticleReleases.Holding::release)
                .containsExactly(whole);
        assertThat(articles.unread(project.id())).containsExactly(changed);
    }

    private void forget(Release release) {
        database.update(
                "delete from release_article where release_id = ?", release.id().value());
    }

    private ArticleId submitted() {
        return sheets.get(made.submitted(project, annotator)).article();
    }

    private Release publish(Recipe recipe) {
        return publishing.publish(Order.of(project.id(), recipe, lead));
    }
}
