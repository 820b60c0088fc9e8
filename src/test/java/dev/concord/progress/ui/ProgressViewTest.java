package dev.concord.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.progress.Stage;
import dev.concord.progress.WorkLines;
import dev.concord.shell.Csv;
import dev.concord.shell.DataTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ProgressViewTest extends ViewTest {

    @Autowired
    Sheets sheets;

    @Autowired
    WorkLines lines;

    @Autowired
    Accounts accounts;

    Project project;
    AccountId anna;
    AccountId boris;
    AccountId lead;
    List<ArticleId> articles;

    @BeforeEach
    void aProjectWithALead() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        lead = test.member(project, Role.LEAD);
        articles = IntStream.range(0, 30)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
    }

    @Test
    void anEmptyProjectSaysSoInWordsAndDrawsNothing() {
        Project empty = test.project();
        signIn(test.member(empty, Role.LEAD));
        var view = navigate(ProgressView.class);
        assertThat(texts(view.figures)).contains("0", "submitted of 0 given out", "–");
        assertThat(view.panels.people.table().rows()).isEmpty();
        assertThat(view.panels.days.table().rows()).isEmpty();
        assertThat(view.panels.articles.table().rows()).isEmpty();
        assertThat(view.map.nothing.isVisible()).isTrue();
        assertThat(texts(view.flags)).contains("Nothing is skipped, and nothing that was returned is still out.");
    }

    @Test
    void everyNumberLeadsToWhatIsBehindIt() {
        sheets.submit(begun(0, anna));
        sheets.skip(begun(1, anna), SkipReason.OTHER, "a paywall page");
        begun(0, boris);
        signIn(lead);
        var view = navigate(ProgressView.class);
        DataTable people = view.panels.people.table();
        assertThat(people.columns()).startsWith("Person", "Submitted", "Skipped", "Waiting");
        assertThat(IntStream.range(1, 4).mapToObj(column -> people.value(0, column)))
                .containsExactly(1L, 1L, 0L);
        assertThat(links(view.figures)).first().asString().contains("state=submitted");
        go("progress/work?project=" + project.slug() + "&state=skipped");
        var list = (WorkListView) getCurrentView();
        assertThat(list.about.getText()).isEqualTo(project.name() + " · everybody · skipped");
        assertThat(test(list.work).getRow(0).assignment().reason()).isEqualTo("a paywall page");
    }

    @Test
    void skippedArticlesAreCountedByReasonAndEachCountLeadsToItsList() {
        sheets.skip(begun(0, anna), SkipReason.DUPLICATE, "");
        sheets.skip(begun(1, anna), SkipReason.DUPLICATE, "of the one before");
        sheets.skip(begun(2, boris), SkipReason.OTHER, "a paywall page");
        signIn(lead);
        var view = navigate(ProgressView.class);
        assertThat(texts(view.flags.reasons)).contains("The same as another article: 2", "Another reason: 1");
        assertThat(links(view.flags.reasons)).first().asString().endsWith("state=skipped&reason=duplicate");
        go("progress/work?project=" + project.slug() + "&state=skipped&reason=duplicate");
        var list = (WorkListView) getCurrentView();
        assertThat(list.about.getText())
                .isEqualTo(project.name() + " · everybody · skipped · The same as another article");
        assertThat(test(list.work).size()).isEqualTo(2);
    }

    @Test
    void openFlagsLeadToTheirSheets() {
        sheets.skip(begun(0, anna), SkipReason.OTHER, "a paywall page");
        SheetId sheet = begun(1, boris);
        sheets.submit(sheet);
        sheets.giveBack(sheet, "one quote lacks a speaker");
        signIn(lead);
        var view = navigate(ProgressView.class);
        assertThat(texts(view.flags.list).toString())
                .contains("returned", "one quote lacks a speaker", "skipped", "a paywall page");
        assertThat(links(view.flags.list)).allMatch(path -> path.startsWith("work/"));
        assertThat(links(view.flags.foot)).first().asString().contains("state=returned&state=skipped");
    }

    @Test
    void theMapShowsAPageAndNarrowsToAStage() {
        sheets.submit(begun(29, anna));
        signIn(lead);
        var view = navigate(ProgressView.class);
        assertThat(mapped(view)).hasSize(MapPanel.ROWS);
        assertThat(view.map.earlier.isEnabled()).isFalse();
        test(view.map.later).click();
        assertThat(mapped(view)).hasSize(5);
        assertThat(view.map.later.isEnabled()).isFalse();
        view.map.stage.setValue(Stage.DONE);
        assertThat(mapped(view)).singleElement().asString().contains("\"state\":\"submitted\"", "\"path\":\"work/");
        view.map.stage.setValue(Stage.SKIPPED);
        assertThat(view.map.nothing.isVisible()).isTrue();
    }

    @Test
    void theAddressKeepsWhatIsAskedFor() {
        sheets.submit(begun(0, anna));
        sheets.submit(begun(1, boris));
        signIn(lead);
        navigate(ProgressView.class);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String name = "person=" + nameOf(anna);
        go("progress?project=%s&%s&from=%s&stage=done".formatted(project.slug(), name, today));
        var view = (ProgressView) getCurrentView();
        assertThat(view.people.getValue()).hasSize(1);
        assertThat(view.from.getValue()).isEqualTo(today);
        assertThat(view.map.stage.getValue()).isEqualTo(Stage.DONE);
        assertThat(view.panels.people.table().rows()).hasSize(1);
        assertThat(links(view.figures)).first().asString().contains(name).contains("from=" + today);
        view.clear.click();
        assertThat(((ProgressView) getCurrentView()).panels.people.table().rows())
                .hasSize(2);
    }

    @Test
    void nonsenseInTheAddressAsksForNothing() {
        signIn(lead);
        navigate(ProgressView.class);
        go("progress?project=nowhere&person=x&from=soon&stage=far");
        var view = (ProgressView) getCurrentView();
        assertThat(view.project.getValue()).isEqualTo(project);
        assertThat(view.from.getValue()).isNull();
    }

    @Test
    void theListsFileHarmsNoSpreadsheet() throws Exception {
        sheets.skip(begun(0, anna), SkipReason.OTHER, "=HYPERLINK(\"http://example.org\",\"see\")");
        var out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out)) {
            WorkTable.write(csv, lines, WorkLines.filter(project.id(), Set.of(), Set.of(), Set.of(), null, null));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(",\"'=HYPERLINK(\"\"http://example.org\"\",\"\"see\"\")\"\r\n");
    }

    @Test
    void annotatorsAreRefusedByAddress() {
        signIn(anna);
        for (String address : List.of("progress", "progress/work")) {
            go(address + "?project=" + project.slug());
            assertThat($(H1.class).last().getText()).isEqualTo("You may not open this");
        }
    }

    @Test
    void theLeadOfAnotherProjectSeesOnlyHerOwn() {
        Project other = test.project();
        signIn(test.member(other, Role.LEAD));
        navigate(ProgressView.class);
        go("progress?project=" + project.slug());
        assertThat(((ProgressView) getCurrentView()).project.getValue()).isEqualTo(other);
    }

    private static void go(String address) {
        int query = address.indexOf('?');
        UI.getCurrent().navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
    }

    private List<String> mapped(ProgressView view) {
        var articles = view.map.table.getElement().getPropertyRaw("map");
        var found = ((JsonNode) articles).get("articles");
        return IntStream.range(0, found.size())
                .mapToObj(at -> found.get(at).toString())
                .toList();
    }

    private String nameOf(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }

    private SheetId begun(int article, AccountId by) {
        return sheets.open(test.assign(project, articles.get(article), by));
    }

    private List<String> links(Component part) {
        return $(Anchor.class, part).all().stream().map(Anchor::getHref).toList();
    }

    private static List<String> texts(Component part) {
        return part.getElement().getChildren().flatMap(ProgressViewTest::leaves).toList();
    }

    private static Stream<String> leaves(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(ProgressViewTest::leaves);
    }
}
