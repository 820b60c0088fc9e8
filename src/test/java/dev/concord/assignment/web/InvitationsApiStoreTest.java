package dev.concord.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Arrivals;
import dev.concord.account.Invitations;
import dev.concord.account.LinkState;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StoreTest
@AutoConfigureMockMvc
class InvitationsApiStoreTest {

    static final String ADMINISTRATORS = "/api/v1/accounts/invitations";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Memberships memberships;

    final String stamp = Long.toString(System.nanoTime(), 36);
    Project project;
    AccountId lena;
    String lead;
    String list;

    @BeforeEach
    void lenaLeads() {
        project = test.project();
        lena = test.member(project, Role.LEAD);
        lead = tokens.create(lena, Scope.LEAD, null);
        list = "/api/v1/projects/" + project.slug() + "/invitations";
    }

    @Test
    void theLinkLetsSomebodyInWithItsRoleAndIsToldOnce() throws Exception {
        String made = sent(post(list), lead, "{\"role\":\"lead\",\"note\":\"Nina\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("open"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = JsonPath.read(made, "$.link");
        assertThat(link).startsWith("http").contains("/invitation/");
        sent(get(list), lead, "")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].role").value("lead"))
                .andExpect(jsonPath("$.items[0].note").value("Nina"))
                .andExpect(jsonPath("$.items[0].link", nullValue()));
        AccountId nina = arrivals.accept(token(link), "nina" + stamp, "Nina", TestProject.PASSWORD);
        assertThat(memberships.role(nina, project.id())).contains(Role.LEAD);
        sent(get(list), lead, "").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aLinkIsWithdrawnOrMadeAnew() throws Exception {
        String first = made("{\"role\":\"annotator\"}");
        String second = sent(post(list + "/" + id(first) + "/renew"), lead, "")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(state(first)).isEqualTo(LinkState.REVOKED);
        assertThat(state(second)).isEqualTo(LinkState.OPEN);
        sent(delete(list + "/" + id(second)), lead, "").andExpect(status().isNoContent());
        assertThat(state(second)).isEqualTo(LinkState.REVOKED);
        sent(delete(list + "/" + id(second)), lead, "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("This invitation is revoked already."));
    }

    @Test
    void whatMakesNoSenseIsNamed() throws Exception {
        sent(post(list), lead, "{\"role\":\"boss\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("role: “boss” is neither annotator nor lead."));
        sent(post(list), lead, "{\"role\":\"lead\",\"note\":\"%s\"}".formatted("n".repeat(201)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("The note is too long: use at most 200 characters."));
        assertThat(invitations.countWaiting(project.id(), "")).isZero();
    }

    @Test
    void nobodyInvitesIntoWhatOthersLead() throws Exception {
        String elsewhere = "/api/v1/projects/" + test.project().slug() + "/invitations";
        String hers = made("{\"role\":\"annotator\"}");
        for (var asked : new MockHttpServletRequestBuilder[] {
            get(elsewhere), delete(elsewhere + "/" + id(hers)), post(elsewhere + "/" + id(hers) + "/renew")
        }) {
            sent(asked, lead, "").andExpect(status().isForbidden());
        }
        sent(post(elsewhere), lead, "{\"role\":\"annotator\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Only a lead of this project may do this."));
        assertThat(state(hers)).isEqualTo(LinkState.OPEN);
    }

    @Test
    void onlyAdministratorsInviteAdministrators() throws Exception {
        String hers = made("{\"role\":\"annotator\"}");
        var ada = accounts.create("ada" + stamp, "Ada", TestProject.PASSWORD, true);
        String admin = tokens.create(ada, Scope.ADMIN, null);
        String link = JsonPath.read(
                sent(post(ADMINISTRATORS), admin, "{\"note\":\"%s\"}".formatted(stamp))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.role", nullValue()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.link");
        sent(get(ADMINISTRATORS + "?q=" + stamp), admin, "")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].by").value("ada" + stamp));
        sent(delete(ADMINISTRATORS + "/" + id(hers)), admin, "")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no such invitation here."));
        sent(post(ADMINISTRATORS), tokens.create(lena, Scope.ADMIN, null), "{}").andExpect(status().isForbidden());
        AccountId made = arrivals.accept(token(link), "bea" + stamp, "Bea", TestProject.PASSWORD);
        assertThat(accounts.find(made).orElseThrow().administrator()).isTrue();
    }

    private String made(String body) throws Exception {
        return sent(post(list), lead, body).andReturn().getResponse().getContentAsString();
    }

    private LinkState state(String answer) {
        return invitations
                .byToken(token(JsonPath.read(answer, "$.link")))
                .orElseThrow()
                .state();
    }

    private static long id(String answer) {
        return ((Number) JsonPath.read(answer, "$.id")).longValue();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private ResultActions sent(MockHttpServletRequestBuilder asked, String token, String body) throws Exception {
        asked.header(AUTHORIZATION, "Bearer " + token);
        if (!body.isEmpty()) asked.contentType(MediaType.APPLICATION_JSON).content(body);
        return http.perform(asked);
    }
}
