package dev.concord.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Sheets;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import dev.concord.shell.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class MendsStoreTest {

    private static final String NEWS = """
            Ardenia and Velmark meet

            OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk about the treaty next week, officials said.

            Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
            """;

    private static final String LABELLED =
            "Somebody has opened this article to label it, and labels point into its text. Look first what becomes of them.";

    @Autowired
    Mends mends;

    @Autowired
    Articles articles;

    @Autowired
    Intake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Sheets sheets;

    @Autowired
    Gold gold;

    @Autowired
    TestProject test;

    Project project;
    AccountId lead;
    ArticleId article;

    @BeforeEach
    void anArticleCameIn(@TempDir Path folder) throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        intake.add(project.id(), Files.writeString(folder.resolve("news.txt"), NEWS), "news.txt");
        article = articles.page(project.id(), 0, 1).getFirst().id();
    }

    @Test
    void aMendedTextIsTheNextVersionAndTheOneBeforeStaysReadable() {
        String before = articles.get(article).text();
        save(withoutWalrus());
        var now = articles.get(article);
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.text()).doesNotContain("Walrus").contains("ministers");
        assertThat(now.meta().cleaner()).endsWith("-mended");
        assertThat(articles.get(article, 1).text()).isEqualTo(before);
        assertThat(Objects.requireNonNull(articles.findAll(List.of(article)).get(article))
                        .text())
                .isEqualTo(now.text());
        assertThat(found("walrus")).isEmpty();
        assertThat(found("ministers")).containsExactly(article);
    }

    @Test
    void whatWasChangedIsThereToBeChangedAgain() {
        save(withoutWalrus());
        var again = mends.of(article);
        int walrus = find(again.pieces(), "Walrus");
        assertThat(again.pieces().kind(walrus)).isEqualTo(BlockKind.BOILERPLATE);
        assertThat(again.pieces().reason(walrus)).isEqualTo(Pieces.BY_HAND);
        mends.save(article, 2, mends.anew(article), lead, null);
        assertThat(articles.get(article).text())
                .isEqualTo(articles.get(article, 1).text());
        assertThat(articles.get(article).version()).isEqualTo(3);
        assertThat(articles.get(article).meta().cleaner()).doesNotEndWith("-mended");
    }

    @Test
    void placesInTheSourceStayRight() {
        save(withoutWalrus());
        String source = mends.of(article).source();
        articles.get(article).blocks().stream()
                .filter(block -> block.span() != null)
                .forEach(block -> assertThat(source.substring(
                                source.offsetByCodePoints(0, block.rawStart()),
                                source.offsetByCodePoints(0, block.rawEnd())))
                        .isEqualTo(block.span().in(articles.get(article).text())));
    }

    @Test
    void onceSomebodyHasASheetTheTextIsMendedKnowinglyOnly() {
        sheets.open(test.assign(project, article, test.member(project, Role.ANNOTATOR)));
        refused(LABELLED);
        assertThat(mends.of(article).free()).isFalse();
    }

    @Test
    void goldIsASheet() {
        gold.open(article);
        refused(LABELLED);
    }

    @Test
    void oneOfTwoWhoMendTheSameTextIsToldSo() {
        save(withoutWalrus());
        refused("Somebody else has mended this article meanwhile. Load it again.");
    }

    @Test
    void nothingChangedIsNoVersion() {
        assertThatThrownBy(() -> save(mends.of(article).pieces()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Nothing is changed.");
        assertThat(articles.get(article).version()).isEqualTo(1);
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> save(withoutWalrus()))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    /** As the first version shows them. */
    private Pieces withoutWalrus() {
        Pieces pieces = mends.anew(article);
        return pieces.with(find(pieces, "Walrus"), BlockKind.BOILERPLATE, Pieces.BY_HAND);
    }

    private void save(Pieces pieces) {
        mends.save(article, 1, pieces, lead, null);
    }

    private static int find(Pieces pieces, String beginning) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith(beginning)) return i;
        throw new AssertionError("no piece begins with " + beginning);
    }

    private List<ArticleId> found(String words) {
        return catalogue.ids(project.id(), new Wanted(words, Map.of(), null, null, false, Order.CAME), 10);
    }
}
