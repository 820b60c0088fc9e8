package dev.concord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.intake.Intake;
import dev.concord.outlet.Trials;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.workload.Calibration;
import dev.concord.workload.Gate;
import dev.concord.workload.GateFigure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example at /api/docs is sent, in the order in which a project goes, and every answer held to its description. */
@StoreTest
@AutoConfigureMockMvc
class ApiExamplesStoreTest {

    static final String KEY = "7ae44561f2aea6eb";

    @TempDir
    Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    Projects projects;

    @Autowired
    Schemes schemes;

    @Autowired
    Speakers speakers;

    @Autowired
    Intake intake;

    @Autowired
    Articles articles;

    @Autowired
    Assignments assignments;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Tokens tokens;

    @Autowired
    Calibration calibration;

    @Autowired
    Trials trials;

    final String stamp = Long.toString(System.nanoTime(), 36);
    Project project;
    String p;
    List<ArticleId> all;
    AccountId annaId;
    AccountId borisId;
    String lena;
    String anna;
    String boris;
    ApiDescription api;
    ApiCaller caller;

    @BeforeEach
    void aProjectLikeTheDemos() throws Exception {
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        project = projects.create("Ties " + stamp, scheme);
        p = project.slug();
        speaker("taro-kono", "Taro Kono", "JP");
        speaker("sergey-lavrov", "Sergey Lavrov", "RU");
        speaker("lavrov-sergei", "Sergei Lavrov", "RU");
        for (String seed : List.of("000_fb908c25e175f87d", "001_4880c129a00f1001", "002_4dc32eb5bbb7fce7")) {
            assertThat(intake.add(project.id(), Path.of("seeds", seed + ".txt"), seed + ".txt")
                            .faults())
                    .isEmpty();
        }
        all = articles.page(project.id(), 0, 10).stream().map(one -> one.id()).toList();
        lena = tokens.create(member("lena", Role.LEAD), Scope.LEAD, null);
        annaId = member("anna", Role.ANNOTATOR);
        borisId = member("boris", Role.ANNOTATOR);
        anna = tokens.create(annaId, Scope.ANNOTATE, null);
        boris = tokens.create(borisId, Scope.ANNOTATE, null);
        api = new ApiDescription(http.perform(get("/api/docs/openapi.json").header(AUTHORIZATION, "Bearer " + anna))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        caller = new ApiCaller(http, api, Map.of("anna", name("anna"), "boris", name("boris"), "lena", name("lena")));
    }

    @Test
    void everyExampleWorks() throws Exception {
        projects();
        long sheet = work();
        comments(sheet);
        suggestions();
        long number = all.getFirst().value();
        adjudication(number);
        outcomes(sheet);
        releases();
        registry();
        corpus();
        rules();
        duplicates();
        comingIn();
        webhooks();
        tokens();
        workload();
        invitations();
        administrators();
        assertThat(caller.called)
                .containsExactlyInAnyOrderElementsOf(api.calls().keySet());
        ApiExampleFiles.keep(caller.answers, api, Map.of(p, "russia-japan-ties", "-" + stamp, ""));
    }

    private void projects() throws Exception {
        caller.call("projectProjects", anna);
        caller.call("projectArticles", anna, p);
        caller.call("projectSpeaker", anna, p);
        caller.call("schemeScheme", anna, p);
        caller.call("schemeChange", lena, p);
        caller.call("guidelineDraft", lena, p);
        caller.call("guidelineVersions", lena, p);
    }

    private long work() throws Exception {
        assignments.assign(project.id(), all.subList(0, 1), List.of(annaId, borisId));
        long sheet = caller.call("sheetNext", anna, p).path("id").asLong();
        caller.call("sheetApply", anna, sheet)
                .path("results")
                .forEach(one -> assertThat(one.path("result").asString())
                        .as(one.toString())
                        .isEqualTo("applied"));
        caller.call("sheetSheet", anna, sheet);
        caller.call("unmovedOfSheet", anna, sheet);
        caller.call("sheetSubmit", anna, sheet);
        caller.call("sheetGiveBack", lena, sheet);
        caller.call("sheetSubmit", anna, sheet);
        assignments.assign(project.id(), all.subList(1, 2), List.of(annaId));
        caller.call("sheetSkip", anna, id(caller.call("sheetNext", anna, p)));
        assertThat(caller.call("sheetNext", anna, p).isMissingNode()).isTrue();
        long other = id(caller.call("sheetNext", boris, p));
        caller.call("sheetSubmit", boris, other);
        caller.call("progressProgress", lena, p);
        caller.call("agreementFigures", lena, p);
        caller.call("agreementGroups", lena, p, "people");
        caller.call("workListList", lena, "?state=submitted&state=skipped", body -> {}, p);
        caller.call("workMine", anna);
        caller.call("workGiven", lena, p);
        caller.call("peoplePeople", lena, p);
        return sheet;
    }

    private void comments(long sheet) throws Exception {
        JsonNode thread = caller.call("commentAdd", anna, "", fresh("id"), sheet);
        String id = thread.path("id").asString();
        caller.call("commentEdit", anna, thread.at("/comments/0/id").asString());
        caller.call("commentOfSheet", lena, sheet);
        caller.call("commentWaiting", lena);
        caller.call("commentOfProject", lena, p);
        caller.call("commentCounts", lena, p);
        caller.call("commentSeen", lena, id);
        caller.call("commentResolve", lena, id);
        caller.call("commentReopen", anna, id);
    }

    private void suggestions() throws Exception {
        caller.call("labelImportBring", lena, "?file=ties.jsonl&suggestions=true&as=rules", body -> {}, p);
        ArticleId brought = articles.page(project.id(), 0, 10).getLast().id();
        assignments.assign(project.id(), List.of(brought), List.of(annaId));
        long sheet = id(caller.call("sheetNext", anna, p));
        caller.call("suggestionOfSheet", anna, sheet);
        caller.call("suggestionAnswer", anna, sheet);
        caller.call("suggestionRates", lena, p);
    }

    private void adjudication(long number) throws Exception {
        caller.call("caseChoices", lena, p);
        caller.call("caseOfArticle", lena, number);
        JsonNode list = caller.call("caseList", lena, p);
        long one = list.at("/items/0/id").asLong();
        caller.call("caseOne", lena, one);
        caller.call("goldGold", lena, number);
        String decision = decide(one);
        caller.call("decisionUndo", lena, "", body -> body.put("decision", decision), one);
        decide(one);
        caller.call("decisionUndoLast", lena, p);
        caller.call("decisionRedoLast", lena, p);
        guideline(one);
        String merge =
                caller.call("mergeStart", lena, "", fresh("id"), p).path("id").asString();
        caller.call("mergeStart", lena, "?preview=true", body -> {}, p);
        caller.call("mergeList", lena, p);
        caller.call("mergeOne", lena, merge);
        caller.call("mergeUndo", lena, merge);
        int open = caller.call("goldGold", lena, number).path("open").asInt();
        caller.call("goldSettle", lena, "", body -> body.put("open", open), number);
        caller.call("goldReopen", lena, number);
        caller.call("goldSettle", lena, "", body -> body.put("open", open), number);
    }

    private String decide(long one) throws Exception {
        String id = UUID.randomUUID().toString();
        long revision = caller.call("caseOne", lena, one).path("revision").asLong();
        caller.call("decisionDecide", lena, "", body -> body.put("id", id).put("revision", revision), one);
        return id;
    }

    private void guideline(long one) throws Exception {
        caller.call("guidelineExample", lena, one);
        long revision = caller.call("guidelineDraft", lena, p).path("revision").asLong();
        JsonNode saved = caller.call("guidelineSave", lena, "", body -> body.put("revision", revision), p);
        caller.call("guidelineVersion", lena, p, 1);
        caller.call("guidelinePublish", lena, "", body -> body.set("revision", saved.get("revision")), p);
    }

    private void invitations() throws Exception {
        long made = id(caller.call("projectInvitationMake", lena, p));
        caller.call("projectInvitationList", lena, p);
        caller.call("projectInvitationWithdraw", lena, p, id(caller.call("projectInvitationRenew", lena, p, made)));
    }

    private void administrators() throws Exception {
        String ada = tokens.create(accounts.create(name("ada"), "Ada", TestProject.PASSWORD, true), Scope.ADMIN, null);
        caller.call("accountList", ada, "?q=" + stamp, body -> {});
        long made = id(caller.call("invitationMake", ada));
        caller.call("invitationList", ada);
        caller.call("invitationWithdraw", ada, id(caller.call("invitationRenew", ada, made)));
    }

    private void workload() throws Exception {
        caller.call("workloadWorkload", lena, p);
        caller.call("planQuotas", lena, p);
        JsonNode plan = caller.call("planPlan", lena, "?per_article=1&seed=3", body -> {}, p);
        long applied = id(caller.call("planApply", lena, "", body -> body.set("state", plan.get("state")), p));
        caller.call("planApplied", lena, p);
        caller.call("planAgain", lena, p, applied);
        AccountId leader = memberships.members(project.id()).stream()
                .filter(member -> member.role() == Role.LEAD)
                .map(member -> member.person().id())
                .findFirst()
                .orElseThrow();
        var gate = new Gate(Map.of(GateFigure.QUOTES, 0.7), 1);
        calibration.start(project.id(), leader, all.subList(2, 3), List.of(borisId), gate, 1);
        caller.call("workloadCalibration", lena, p);
        caller.call("workloadChecks", lena, p);
    }

    private void outcomes(long sheet) throws Exception {
        caller.call("outcomeAllow", lena, p);
        caller.call("outcomeAllowed", anna, p);
        caller.call("outcomeOutcome", anna, sheet);
    }

    private void releases() throws Exception {
        long first = id(caller.call("releasePublish", lena, p));
        long second = id(caller.call("releasePublish", lena, p));
        caller.call("releaseList", lena, p);
        caller.call("releaseManifest", lena, first);
        caller.call("releaseCheck", lena, first);
        caller.call("releaseChanges", lena, "?since=" + first, body -> {}, second);
        caller.call("releaseZip", lena, first);
        caller.call("releaseFile", lena, first, "schema.json");
    }

    private void registry() throws Exception {
        caller.call("registrySearch", lena, p);
        caller.call("registryEdit", lena, p, "taro-kono");
        JsonNode mention = caller.call("registryLabels", lena, p, "taro-kono").at("/items/0");
        caller.call(
                "registrySplit",
                lena,
                "",
                body -> body.putArray("labels")
                        .addObject()
                        .set("sheet", mention.get("sheet"))
                        .set("label", mention.get("label")),
                p,
                "taro-kono");
        long change = id(caller.call("registryMerge", lena, p, "lavrov-sergei"));
        caller.call("registryChanges", lena, p);
        caller.call("registryUndo", lena, p, change);
    }

    private void corpus() throws Exception {
        caller.call("corpusFind", lena, "?words=Lavrov&outlet=TASS", body -> {}, p);
        caller.call("corpusCounts", lena, p, "outlet");
        caller.call("corpusArticle", lena, p, KEY);
        long action = id(caller.call("corpusAct", lena, p));
        caller.call("corpusActions", lena, p);
        caller.call("corpusUndo", lena, p, action);
        caller.call("corpusSave", lena, p, "Lavrov");
        caller.call("corpusFilters", lena, p);
        caller.call("corpusRemove", lena, p, "Lavrov");
        String unlabelled = articles.get(all.get(2)).key();
        caller.call("mendPieces", lena, p, unlabelled);
        caller.call("mendPreview", lena, p, unlabelled);
        caller.call("mendSave", lena, p, unlabelled);
    }

    private void rules() throws Exception {
        caller.call("ruleLikely", lena, "?article=%s&piece=20&kind=caption".formatted(KEY), body -> {}, p);
        caller.call("ruleCount", lena, "?outlet=TASS&sign=begins&what=Read also&kind=caption", body -> {}, p);
        long rule = id(caller.call("ruleMake", lena, p));
        ended(rule);
        caller.call("ruleArticles", lena, p, rule);
        caller.call("ruleArticle", lena, p, rule, KEY);
        caller.call("ruleApply", lena, p, rule);
        ended(rule);
        caller.call("ruleRules", lena, p);
        caller.call("ruleLook", lena, p, rule);
        ended(rule);
        caller.call("ruleApply", lena, p, rule);
        ended(rule);
        caller.call("ruleCancel", lena, p, rule);
        caller.call("ruleRule", lena, p, rule);
        caller.call("ruleRemove", lena, p, rule);
    }

    private void ended(long rule) {
        trials.running(project.id(), rule).ifPresent(run -> run.end().join());
    }

    private void duplicates() throws Exception {
        String wire = Files.readString(Path.of("seeds/002_4dc32eb5bbb7fce7.txt"));
        Path copy = Files.writeString(folder.resolve("copy.txt"), wire + "\n\nReporting by our own correspondents.\n");
        intake.add(project.id(), copy, "copy.txt");
        long group = caller.call("duplicateGroups", lena, p).at("/items/0/id").asLong();
        caller.call("duplicateGroup", lena, p, group);
        caller.call("duplicateDiff", lena, p, group);
        long decision =
                caller.call("duplicateDecide", lena, p, group).at("/last/id").asLong();
        caller.call("duplicateUndo", lena, p, group, decision);
    }

    private void comingIn() throws Exception {
        caller.call("importAddresses", lena, p);
        caller.call("importCancel", lena, p);
        caller.call("importLatest", lena, p);
    }

    private void webhooks() throws Exception {
        long hook = id(caller.call("webhookMake", lena, p));
        caller.call("webhookList", lena, p);
        caller.call("webhookGet", lena, hook);
        long delivery = id(caller.call("webhookTest", lena, hook));
        caller.call("webhookDeliveries", lena, hook);
        caller.call("webhookResend", lena, delivery);
        caller.call("webhookResume", lena, hook);
        caller.call("webhookRemove", lena, hook);
    }

    private void tokens() throws Exception {
        long made = id(caller.call("tokenMake", lena));
        caller.call("tokenList", lena);
        caller.call("tokenWithdraw", lena, made);
    }

    private static long id(JsonNode answer) {
        return answer.path("id").asLong();
    }

    private static Consumer<ObjectNode> fresh(String field) {
        return body -> body.put(field, UUID.randomUUID().toString());
    }

    private void speaker(String slug, String name, String side) {
        speakers.add(project.id(), new Speaker(slug, name, List.of(), List.of(), side, null));
    }

    private String name(String person) {
        return person + "-" + stamp;
    }

    private AccountId member(String person, Role role) {
        AccountId id = accounts.create(
                name(person),
                Character.toUpperCase(person.charAt(0)) + person.substring(1),
                TestProject.PASSWORD,
                false);
        memberships.join(id, project.id(), role);
        return id;
    }
}
