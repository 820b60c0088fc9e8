package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.ImportedSheets;
import dev.concord.annotation.ImportedSheets.Incoming;
import dev.concord.annotation.Registry;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases after two speakers became one, after they are two again, and after an import. */
@StoreTest
class StaleStoreTest {

    static final String A = "\"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono].";
    static final String B = "\"[q:Ties are good],\" [c:said] [m=kono:Taro Kono].";
    static final String NOTHING = "\"Ties are good,\" said Taro Kono.";

    @Autowired
    TestProject test;

    @Autowired
    DrawnSheets drawn;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Registry registry;

    @Autowired
    Speakers speakers;

    @Autowired
    ImportedSheets imported;

    @Autowired
    Articles articles;

    @Autowired
    Stale stale;

    @Autowired
    JdbcTemplate jdbc;

    Project project;
    AccountId lead;
    AccountId anna;
    ArticleId article;

    @BeforeEach
    void twoNameOneManTwice() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        AccountId ben = test.member(project, Role.ANNOTATOR);
        speakers.add(project.id(), new Speaker("kono", "T. Kono", List.of(), List.of(), null, null));
        article = test.article(project, NOTHING);
        drawn.submit(project, article, anna, Marked.of(A));
        drawn.submit(project, article, ben, Marked.of(B));
    }

    @Test
    void whereTheyDifferedOnlyInTheNameTheyAgreeAndDifferAgain() throws Exception {
        assertThat(states()).contains("MENTIONS OPEN");
        SpeakerChange change = registry.merge(project.id(), "kono", "taro-kono", lead);
        stale.drawing().get();
        assertThat(states()).contains("MENTIONS AGREED").doesNotContain("MENTIONS OPEN");
        registry.undo(project.id(), change.id(), lead);
        stale.drawing().get();
        assertThat(states()).contains("MENTIONS OPEN");
    }

    @Test
    void whatIsDecidedIsNotCalledChanged() throws Exception {
        Case open = cases.of(article).stream()
                .filter(one -> one.layer() == CaseLayer.MENTIONS)
                .findFirst()
                .orElseThrow();
        decisions.decide(
                open.id(), DecisionsStoreTest.choice(open, Action.ACCEPT, List.of(drawn.name(anna)), List.of()), lead);
        registry.merge(project.id(), "taro-kono", "kono", lead);
        stale.drawing().get();
        assertThat(cases.of(article).stream().filter(one -> one.id().equals(open.id())))
                .allSatisfy(one -> assertThat(one.changed()).isFalse());
        assertThat(drawn.gold(article)).contains("kono").doesNotContain("taro-kono");
    }

    @Test
    void importedSheetsAreLaidSideBySideBehindTheImport() throws Exception {
        ArticleId fresh = test.article(project, NOTHING);

        imported.add(project.id(), List.of(sheet(fresh, anna, 1), sheet(fresh, lead, -1)), lead);
        stale.drawing().get();

        assertThat(states(fresh)).containsExactly("SENTIMENT OPEN");
        assertThat(cases.of(fresh)).noneMatch(Case::settled);
    }

    @Test
    void importedGoldSettlesTheCasesThatAreThere() throws Exception {
        imported.add(project.id(), List.of(sheet(article, null, 1)), lead);
        stale.drawing().get();

        assertThat(cases.of(article)).isNotEmpty().allMatch(Case::settled);
    }

    @Test
    void untilTheyAreDrawnItIsSaidOfHowManyArticles() throws Exception {
        jdbc.update("insert into adjudication_stale (article_id, same_labels) values (?, false)", article.value());
        assertThat(cases.waiting(project.id())).isEqualTo(1);
        assertThat(cases.waiting(test.project().id())).isZero();

        stale.begin();
        stale.drawing().get();

        assertThat(cases.waiting(project.id())).isZero();
    }

    private Incoming sheet(ArticleId of, @Nullable AccountId annotator, int sentiment) {
        var its = articles.get(of);
        String labeller = annotator == null ? Gold.LABELLER : drawn.name(annotator);
        return new Incoming(
                its,
                labeller,
                annotator,
                new ArticleRecord(
                        its.key(),
                        labeller,
                        null,
                        its.text(),
                        its.meta(),
                        its.blocks(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Sentiment(sentiment, sentiment > 0 ? "positive" : "negative"),
                        List.of(),
                        Provenance.NONE));
    }

    private List<String> states() {
        return states(article);
    }

    private List<String> states(ArticleId of) {
        return cases.of(of).stream().map(one -> one.layer() + " " + one.state()).toList();
    }
}
