package dev.concord.release;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.format.Formats;
import dev.concord.release.Publishing.Order;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
class RecipeStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets made;

    @Autowired
    Sheets sheets;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    JdbcTemplate database;

    Project project;
    AccountId lead;
    AccountId anna;
    AccountId boris;
    final List<SheetId> own = new ArrayList<>();

    @BeforeEach
    void twoPeopleLabelOneArticleAndOneOfThemFiveMore() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        made.submittedByAll(project, List.of(anna, boris));
        for (int i = 0; i < 5; i++) own.add(made.submitted(project, anna));
    }

    @Test
    void theSameStateGivesTheSameFilesToTheLastByte() throws IOException {
        var recipe = new Recipe(
                ReleaseLabels.ALL,
                ReleaseFilter.NONE,
                SplitPlan.ratio("50,0,50", 1, true),
                true,
                "cc-by-4.0",
                Formats.ALL);
        Path first = releases.folder(publish(recipe));
        var once = contents(first);
        database.update(
                "delete from release_article where release_id in (select id from release where project_id = ?)",
                project.id().value());
        database.update("delete from release where project_id = ?", project.id().value());
        Leftovers.delete(first);

        var again = contents(releases.folder(publish(recipe)));

        assertThat(again).isEqualTo(once);
        assertThat(once)
                .containsKeys("schema.json", "manifest.json", "README.md", "CHANGES.md", "diff.json", "labels.svg")
                .allSatisfy((name, text) -> {
                    if (name.matches(".*\\.(jsonl?|md|svg|csv|conllup)"))
                        assertThat(text).doesNotContain("\r");
                });
        assertThat(ReleaseCheck.of(
                        releases.folder(releases.of(project.id(), 9, 1).getFirst())))
                .isEmpty();
    }

    @Test
    void aMajorityIsOneRecordOfEachArticleThatTwoLabelled() throws IOException {
        Release release = publish(Recipe.of(ReleaseLabels.MAJORITY));
        assertThat(records(release)).singleElement().satisfies(record -> {
            assertThat(record.at("/labeller").asString()).isEqualTo("majority");
            assertThat(record.at("/sentiment/value").asInt()).isEqualTo(1);
            assertThat(record.at("/quotes/0/speaker").asString()).isEqualTo("taro-kono");
        });
        assertThat(releases.folder(release).resolve("README.md"))
                .content()
                .contains("more than half of the article's n annotators");
    }

    /** All five texts are the same, and so one story. */
    @Test
    void oneStoryStandsInOneFile() throws IOException {
        Release release = publish(new Recipe(
                ReleaseLabels.ALL,
                ReleaseFilter.NONE,
                SplitPlan.ratio("50,25,25", 1, false),
                false,
                "unknown",
                List.of()));
        List<String> files =
                releases.files(release).stream().map(ReleaseFile::name).toList();
        assertThat(files).containsAnyOf("train.jsonl", "validation.jsonl", "test.jsonl");
        assertThat(files.stream().filter(name -> name.endsWith(".jsonl"))).hasSize(1);
        String split = files.getFirst().replace(".jsonl", "");
        assertThat(records(release))
                .hasSize(7)
                .allSatisfy(record -> assertThat(record.at("/split").asString()).isEqualTo(split));
    }

    @Test
    void aPseudonymIsStableInAProjectAndTellsNothing() throws IOException {
        var recipe = new Recipe(ReleaseLabels.ALL, ReleaseFilter.NONE, null, true, "unknown", List.of());
        Release first = publish(recipe);
        made.submitted(project, anna);
        Release second = publish(recipe);

        Set<String> names = new TreeSet<>();
        for (Release each : List.of(first, second)) {
            records(each).forEach(record -> names.add(record.at("/labeller").asString()));
        }
        assertThat(names).hasSize(2).allMatch(name -> name.matches("annotator-[0-9a-f]{8}"));
        for (String text : contents(releases.folder(second)).values()) {
            assertThat(text).doesNotContain(name(anna)).doesNotContain(name(boris));
        }
        Project other = test.project();
        memberships.join(anna, other.id(), Role.ANNOTATOR);
        made.submitted(other, anna);
        Release elsewhere = publishing.publish(Order.of(other.id(), recipe, lead));
        assertThat(records(elsewhere).getFirst().at("/labeller").asString()).isNotIn(names);
    }

    @Test
    void filtersKeepWhatIsAskedFor() throws IOException {
        assertThat(publish(filtered(2, Set.of(), Set.of(), Set.of())).articles())
                .as("articles with two sheets")
                .isEqualTo(1);
        assertThat(publish(filtered(0, Set.of("TASS"), Set.of(1), Set.of("visits")))
                        .records())
                .isEqualTo(7);
        for (Recipe nothing : List.of(
                filtered(3, Set.of(), Set.of(), Set.of()),
                filtered(0, Set.of("NHK"), Set.of(), Set.of()),
                filtered(0, Set.of(), Set.of(9), Set.of()),
                filtered(0, Set.of(), Set.of(), Set.of("peace_treaty")))) {
            assertThatThrownBy(() -> publish(nothing))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Nothing in “%s” passes these filters, so there is nothing to release."
                            .formatted(project.name()));
        }
    }

    @Test
    void aReleaseSaysWhatChangedSinceTheOneBefore() throws IOException {
        Release first = publish(Recipe.of(ReleaseLabels.ALL));
        assertThat(diff(first).at("/by_kind/quote/added").asInt()).isEqualTo(7);
        SheetId fresh = made.submitted(project, boris);
        SheetId gone = own.getFirst();
        sheets.giveBack(gone, "look again");

        Release second = publish(Recipe.of(ReleaseLabels.ALL));

        JsonNode diff = diff(second);
        assertThat(diff.at("/from").asInt()).isEqualTo(1);
        assertThat(diff.at("/articles/added").size()).isEqualTo(1);
        assertThat(diff.at("/articles/removed").size()).isEqualTo(1);
        assertThat(diff.at("/records").size()).isEqualTo(2);
        assertThat(diff.at("/by_kind/record")).hasToString("{\"added\":1,\"removed\":1,\"changed\":0}");
        String labeller = sheets.get(fresh).labeller();
        assertThat(diff.at("/by_person/" + labeller + "/quote/added").asInt()).isEqualTo(1);
        assertThat(releases.folder(second).resolve("CHANGES.md"))
                .content()
                .startsWith("# What changed in release 2\n\nCompared with release 1.")
                .contains("| labels of " + labeller + " | added | removed | changed |");
        assertThat(ReleaseDiff.between(releases.folder(first), releases.folder(first))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anEarlierReleaseThatWasTamperedWithIsNotComparedWith() throws IOException {
        Release first = publish(Recipe.of(ReleaseLabels.ALL));
        Files.writeString(releases.folder(first).resolve("data.jsonl"), "\n");
        assertThat(diff(publish(Recipe.of(ReleaseLabels.ALL))).at("/from").isNull())
                .isTrue();
    }

    private Recipe filtered(int annotators, Set<String> outlets, Set<Integer> guidelines, Set<String> topics) {
        var filter = new ReleaseFilter(
                null, annotators, new TreeSet<>(outlets), null, null, new TreeSet<>(guidelines), new TreeSet<>(topics));
        return new Recipe(ReleaseLabels.ALL, filter, null, false, "unknown", List.of());
    }

    private Release publish(Recipe recipe) {
        return publishing.publish(Order.of(project.id(), recipe, lead));
    }

    private String name(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }

    private JsonNode diff(Release release) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(releases.folder(release).resolve("diff.json")));
    }

    private List<JsonNode> records(Release release) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (ReleaseFile file : releases.files(release)) {
            if (!file.name().matches("[a-z]+\\.jsonl")) continue;
            for (String line : Files.readAllLines(releases.path(release, file))) {
                records.add(JsonMapper.shared().readTree(line));
            }
        }
        return records;
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                contents.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
        }
        return contents;
    }
}
