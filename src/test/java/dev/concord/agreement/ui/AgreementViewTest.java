package dev.concord.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Cut;
import dev.concord.agreement.LabelledTogether;
import dev.concord.corpus.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementViewTest extends ViewTest {

    @Autowired
    LabelledTogether together;

    @Autowired
    Agreement agreement;

    Project project;
    List<AccountId> people;
    AccountId lead;

    @BeforeEach
    void threePeopleAndALeadAreThere() {
        project = test.project();
        people = List.of(
                test.member(project, Role.ANNOTATOR),
                test.member(project, Role.ANNOTATOR),
                test.member(project, Role.ANNOTATOR));
        lead = test.member(project, Role.LEAD);
    }

    @Test
    void whereNothingIsComparedItSaysWhatToDo() throws Exception {
        AgreementView view = open("", Cut.WHOLE, Choice.ALL);
        assertThat(texts(view.content, H2.class)).containsExactly("Nothing to compare yet");
        assertThat(view.content.getElement().getTextRecursively())
                .contains("Give each article to two annotators or more");
        assertThat(view.status.news.getText()).isEqualTo("Up to date.");
    }

    @Test
    void everyLayerHasItsFiguresAndTheWayToTheirCases() throws Exception {
        together.articles(project, 6, people);
        AgreementView view = open("", Cut.WHOLE, Choice.ALL);
        assertThat(texts(view.content, H2.class))
                .contains("All layers at a glance", "Sentiment of the article", "Quotes", "Who said it");
        assertThat(view.status.words.getText()).startsWith("18 sheets of 3 people on 6 articles; 6 were finished");
        Anchor cases = found(view.content, Anchor.class, link -> link.getText().equals("Cases"))
                .getFirst();
        assertThat(cases.getHref())
                .isEqualTo("cases?project=" + project.slug() + "&layer=sentiment&kind=sentiment&state=all");
        Button figure = found(
                        view.content, Button.class, button -> button.getText().endsWith("ordinal"))
                .getFirst();
        assertThat(figure.getElement().getAttribute("aria-label")).contains("95 % interval", "n 6");
        assertThat(view.content.getElement().getTextRecursively()).contains("Nobody chose peace_treaty.");
    }

    @Test
    void aPairsCellLeadsToTheCasesOfTheTwo() throws Exception {
        together.articles(project, 6, people);
        AgreementView view = open("by=pairs", Cut.PAIRS, Choice.ALL);
        List<Anchor> cells = found(
                view.content,
                Anchor.class,
                link -> link.getElement().getAttribute("aria-label").contains(" and "));
        assertThat(cells).hasSize(6);
        assertThat(cells.getFirst().getHref()).matches("cases\\?project=.*&labeller=person\\d+&labeller=person\\d+");
    }

    @Test
    void groupsAreDrawnWithTheirTable() throws Exception {
        together.articles(project, 6, people);
        for (Division division : List.of(Division.PEOPLE, Division.OUTLETS, Division.TOPICS, Division.WEEKS)) {
            AgreementView view = open("by=" + division.word(), division.cut, Choice.ALL);
            assertThat(view.division()).isEqualTo(division);
            assertThat(texts(view.content, H2.class)).as(division.word()).hasSize(1);
        }
    }

    @Test
    void whatIsFilteredStandsInTheAddress() throws Exception {
        together.articles(project, 3, people);
        Choice chosen = Choice.ALL.withOutlet("TASS").withGuideline(1);
        AgreementView view = open("outlet=TASS&guideline=1&purpose=nonsense", Cut.WHOLE, chosen);
        assertThat(view.filters.choice()).isEqualTo(chosen);
        assertThat(view.filters.getSummaryText()).isEqualTo("Filter: TASS · guideline 1");
        assertThat(view.status.words.getText()).startsWith("9 sheets");
        view.filters.all.click();
        assertThat(view.filters.choice()).isEqualTo(Choice.ALL);
    }

    @Test
    void annotatorsDoNotReachIt() {
        signIn(people.getFirst());
        UI.getCurrent().navigate("agreement");
        assertThat($(H1.class).last().getText()).isEqualTo("You may not open this");
    }

    @Test
    void aLeadOfAnotherProjectDoesNotSeeIt() throws Exception {
        signIn(test.member(test.project(), Role.LEAD));
        go("project=" + project.slug());
        assertThat($(AgreementView.class).single().project.getValue()).isNotEqualTo(project);
    }

    private AgreementView open(String query, Cut cut, Choice choice) throws InterruptedException {
        agreement.await(project.id(), choice, cut, Duration.ofSeconds(60));
        signIn(lead);
        go(query);
        AgreementView view = $(AgreementView.class).single();
        view.look();
        return view;
    }

    private static void go(String query) {
        UI.getCurrent().navigate("agreement", QueryParameters.fromString(query));
    }

    private static <T extends Component> List<String> texts(Component in, Class<T> type) {
        return found(in, type, any -> true).stream()
                .map(component -> component.getElement().getText())
                .toList();
    }

    private static <T extends Component> List<T> found(Component in, Class<T> type, Predicate<T> fits) {
        List<T> found = new ArrayList<>();
        in.getChildren().forEach(child -> {
            if (type.isInstance(child) && fits.test(type.cast(child))) found.add(type.cast(child));
            found.addAll(found(child, type, fits));
        });
        return found;
    }
}
