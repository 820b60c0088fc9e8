package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.agreement.Figures.Group;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFile;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

@StoreTest
class AgreementStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    LabelledTogether together;

    @Autowired
    Agreement agreement;

    @Autowired
    LastFigures last;

    @Autowired
    LabelledProjects labels;

    @Autowired
    Projects projects;

    @Autowired
    Schemes schemes;

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<BuildProperties> build;

    @Autowired
    FinishedSheets finished;

    @Autowired
    Sheets sheets;

    @Autowired
    Gold gold;

    @Autowired
    Assignments assignments;

    @Autowired
    Giving giving;

    @Autowired
    Operations operations;

    @Autowired
    Accounts accounts;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    Project project;
    List<AccountId> people;

    @BeforeEach
    void threePeopleAreThere() {
        project = test.project();
        people = List.of(
                test.member(project, Role.ANNOTATOR),
                test.member(project, Role.ANNOTATOR),
                test.member(project, Role.ANNOTATOR));
    }

    @Test
    void figuresOfTheDatabaseAreThoseOfTheExportedRecords() throws Exception {
        List<ArticleId> articles = together.articles(project, 12, people);
        AccountId lead = test.member(project, Role.LEAD);
        gold.apply(articles.getFirst(), lead, LabelledTogether.operations(3));
        gold.settle(articles.getFirst(), lead);
        together.submitted(project, test.article(project, LabelledTogether.TEXT), people.getFirst(), 1);

        Figures figures = figures(Choice.ALL, Cut.PAIRS);

        Study study = new Study(StudyOptions.USUAL
                .withPairs(true)
                .withTopics(List.of("peace_treaty", "visits", "economic_cooperation")));
        exported(lead).addTo(study);
        assertThat(figures.measures()).isEqualTo(study.measures());
        assertThat(figures(Choice.ALL, Cut.WHOLE).measures())
                .isEqualTo(study.measures().stream()
                        .filter(measure -> measure.labellers() == null)
                        .toList());
        assertThat(figures.measures()).anySatisfy(measure -> {
            assertThat(measure.value()).isNotNull();
            assertThat(measure.low()).isLessThan(measure.high());
        });
        assertThat(figures.articles()).isEqualTo(13);
        assertThat(figures.compared()).isEqualTo(12);
        assertThat(figures.sheets()).isEqualTo(37);
        assertThat(figures.labellers()).hasSize(4).contains("gold");
    }

    private RecordedArticles exported(AccountId lead) throws IOException {
        Release release = publishing.publish(Publishing.Order.of(project.id(), ReleaseLabels.ALL, lead));
        ReleaseFile data = releases.file(release, "data.jsonl");
        var records = new RecordedArticles();
        try (var reader = new RecordReader(Files.newInputStream(releases.path(release, data)))) {
            for (RecordLine line = reader.next(); line != null; line = reader.next()) {
                assertThat(records.add(((RecordLine.Good) line).article(), "line " + line.number()))
                        .isNull();
            }
        }
        return records;
    }

    @Test
    void aSheetThatMovesIsFollowed() throws Exception {
        List<ArticleId> articles = together.articles(project, 3, people);
        Figures before = figures(Choice.ALL, Cut.WHOLE);
        assertThat(agreement.look(project.id(), Choice.ALL, Cut.WHOLE).current())
                .isTrue();

        var sheet = sheets.find(assignments
                        .find(articles.getFirst(), people.getFirst())
                        .orElseThrow()
                        .id())
                .orElseThrow();
        sheets.giveBack(sheet, "A quote is missing.");

        Standing standing = agreement.look(project.id(), Choice.ALL, Cut.WHOLE);
        assertThat(standing.current()).isFalse();
        assertThat(standing.figures()).as("the last ones meanwhile").isEqualTo(before);
        assertThat(figures(Choice.ALL, Cut.WHOLE).sheets()).isEqualTo(8);

        sheets.submit(sheet);
        assertThat(figures(Choice.ALL, Cut.WHOLE).measures()).isEqualTo(before.measures());
    }

    @Test
    void aSheetThatIsNotFinishedDoesNotCount() throws Exception {
        ArticleId article = test.article(project, LabelledTogether.TEXT);
        together.submitted(project, article, people.get(0), 0);
        together.labelled(project, article, people.get(1), 0);
        Figures figures = figures(Choice.ALL, Cut.WHOLE);
        assertThat(figures.compared()).isZero();
        assertThat(figures.measures()).isNotEmpty().allSatisfy(measure -> {
            assertThat(measure.value()).isNull();
            assertThat(measure.whyUndefined()).isNotBlank();
        });
    }

    @Test
    void filtersChooseSheets() throws Exception {
        together.articles(project, 4, people);
        Set<String> two = Set.of(name(0), name(1));
        Figures chosen = figures(Choice.ALL.withLabellers(two), Cut.WHOLE);
        assertThat(chosen.labellers()).containsExactlyInAnyOrderElementsOf(two);
        assertThat(chosen.sheets()).isEqualTo(8);
        assertThat(figures(Choice.ALL.withOutlet("TASS"), Cut.WHOLE).articles()).isEqualTo(4);
        assertThat(figures(Choice.ALL.withOutlet("AFP"), Cut.WHOLE).articles()).isZero();
        assertThat(figures(Choice.ALL.withGuideline(1), Cut.WHOLE).sheets()).isEqualTo(12);
        assertThat(figures(Choice.ALL.withGuideline(2), Cut.WHOLE).sheets()).isZero();
        assertThat(figures(Choice.ALL.withTopic("peace_treaty"), Cut.WHOLE).sheets())
                .isZero();
        var calibration = new Choice(Set.of(), null, null, null, null, Purpose.CALIBRATION);
        assertThat(figures(calibration, Cut.WHOLE).sheets()).isZero();
    }

    @Test
    void groupsHaveFiguresOfTheirOwn() throws Exception {
        together.articles(project, 6, people);
        Figures whole = figures(Choice.ALL, Cut.WHOLE);
        for (Cut cut : List.of(Cut.OUTLETS, Cut.GUIDELINES, Cut.WEEKS)) {
            Figures figures = figures(Choice.ALL, cut);
            assertThat(figures.groups()).as(cut.word()).hasSize(1);
            assertThat(figures.measures()).as("the only group of " + cut.word()).isEqualTo(whole.measures());
        }
        assertThat(figures(Choice.ALL, Cut.TOPICS).groups())
                .extracting(Group::key)
                .contains("visits");
        assertThat(figures(Choice.ALL, Cut.PEOPLE).groups())
                .extracting(Group::key)
                .containsExactly(name(0), name(1), name(2));
        assertThat(figures(Choice.ALL, Cut.GOLD).groups()).isEmpty();
        assertThat(figures(Choice.ALL, Cut.AGAIN).groups()).isEmpty();
    }

    @Test
    void aPersonAgainstTheOthersIsComparedWithEachOfThem() throws Exception {
        ArticleId article = test.article(project, LabelledTogether.TEXT);
        together.submitted(project, article, people.get(0), 0);
        together.submitted(project, article, people.get(1), 0);
        together.submitted(project, article, people.get(2), 1);
        List<Group> groups = figures(Choice.ALL, Cut.PEOPLE).groups();
        assertThat(groups).extracting(AgreementStoreTest::sameSentiment).containsExactly(.5, .5, .0);
    }

    private static @Nullable Double sameSentiment(Group group) {
        return group.measures().stream()
                .filter(measure -> measure.layer() == Layer.SENTIMENT
                        && measure.measure() == Coefficient.PERCENT
                        && measure.labellers() == null)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void settledGoldIsComparedWithEachPersonAndStaysOutOfTheRest() throws Exception {
        List<ArticleId> articles = together.articles(project, 3, people.subList(0, 2));
        Figures before = figures(Choice.ALL, Cut.WHOLE);
        AccountId lead = test.member(project, Role.LEAD);
        gold.apply(articles.getFirst(), lead, LabelledTogether.operations(0));
        assertThat(figures(Choice.ALL, Cut.GOLD).groups()).isEmpty();

        gold.settle(articles.getFirst(), lead);

        assertThat(figures(Choice.ALL, Cut.GOLD).groups())
                .extracting(Group::key)
                .containsExactly("", name(0), name(1));
        assertThat(figures(Choice.ALL, Cut.WHOLE).measures()).containsAll(before.measures());
        gold.reopen(articles.getFirst(), lead);
        assertThat(figures(Choice.ALL, Cut.GOLD).groups()).isEmpty();
    }

    @Test
    void aHiddenRepeatIsComparedWithTheFirstTimeAndCountsNowhereElse() throws Exception {
        List<ArticleId> articles = together.articles(project, 3, people.subList(0, 2));
        Figures before = figures(Choice.ALL, Cut.PAIRS);
        giving.give(project.id(), List.of(new Gift(articles.getFirst(), people.getFirst())), Purpose.REPEAT);
        var again = assignments
                .of(project.id(), people.getFirst(), List.of(Purpose.REPEAT))
                .getFirst();
        SheetId sheet = sheets.open(again.id());
        operations.apply(sheet, people.getFirst(), LabelledTogether.operations(1));
        assertThat(figures(Choice.ALL, Cut.AGAIN).groups()).isEmpty();

        sheets.submit(sheet);

        assertThat(figures(Choice.ALL, Cut.AGAIN).groups())
                .extracting(Group::key)
                .containsExactly("", name(0));
        assertThat(figures(Choice.ALL, Cut.AGAIN).groups())
                .extracting(AgreementStoreTest::sameSentiment)
                .containsExactly(.0, .0);
        assertThat(figures(Choice.ALL, Cut.PAIRS).measures()).isEqualTo(before.measures());
        assertThat(new LabelledProjects(finished).of(project.id()).now(read -> {}))
                .as("read as a whole")
                .containsExactlyInAnyOrderElementsOf(labels.of(project.id()).now(read -> {}));
    }

    @Test
    void calibrationCanBeLookedAtAlone() throws Exception {
        together.articles(project, 2, people);
        ArticleId round = test.article(project, LabelledTogether.TEXT);
        for (AccountId person : people) {
            giving.give(project.id(), List.of(new Gift(round, person)), Purpose.CALIBRATION);
            together.submitted(project, round, person, 0);
        }
        var calibration = new Choice(Set.of(), null, null, null, null, Purpose.CALIBRATION);
        assertThat(figures(calibration, Cut.WHOLE).articles()).isEqualTo(1);
        var ordinary = new Choice(Set.of(), null, null, null, null, Purpose.ORDINARY);
        assertThat(figures(ordinary, Cut.WHOLE).articles()).isEqualTo(2);
        assertThat(figures(Choice.ALL, Cut.WHOLE).articles()).isEqualTo(3);
    }

    @Test
    void theLastFiguresAreThereAfterARestartAndCurrentIfNothingMoved() throws Exception {
        together.articles(project, 4, people);
        Figures before = figures(Choice.ALL, Cut.WHOLE);

        var labelled = new LabelledProjects(finished);
        var takers = new FigureTakers(labelled, last, sheets, assignments, projects, schemes, clock, build);
        var restarted = new Agreement(labelled, last, takers);
        Standing first = restarted.look(project.id(), Choice.ALL, Cut.WHOLE);
        assertThat(first.figures()).isEqualTo(before);
        Standing then = restarted.await(project.id(), Choice.ALL, Cut.WHOLE, Duration.ofSeconds(30));
        assertThat(then.figures()).as("not taken anew").isEqualTo(before);
        assertThat(then.current()).isTrue();
    }

    private Figures figures(Choice choice, Cut cut) throws InterruptedException {
        Standing standing = agreement.await(project.id(), choice, cut, Duration.ofSeconds(60));
        assertThat(standing.fault()).isNull();
        assertThat(standing.current()).isTrue();
        return Objects.requireNonNull(standing.figures());
    }

    private String name(int person) {
        return accounts.find(people.get(person)).orElseThrow().name();
    }
}
