package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Registry;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.Speakers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases after two speakers became one, and after they are two again. */
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
    Stale stale;

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

    private List<String> states() {
        return cases.of(article).stream()
                .map(one -> one.layer() + " " + one.state())
                .toList();
    }
}
