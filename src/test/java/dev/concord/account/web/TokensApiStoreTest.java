package dev.concord.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class TokensApiStoreTest {

    static final String TOKENS = "/api/v1/tokens";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcTemplate database;

    final String name = "t" + System.nanoTime();
    AccountId person;

    @BeforeEach
    void somebodyHasAnAccount() {
        person = accounts.create(name, "Toni", "a long password", false);
    }

    @Test
    void aTokenIsGivenAwayOnceAndKeptAsItsHash() throws Exception {
        String lead = bearer(person, Scope.LEAD);
        String made = make(lead, "{\"name\":\"training\",\"scope\":\"read\",\"days\":30}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.scope").value("read"))
                .andExpect(jsonPath("$.state").value("works"))
                .andExpect(jsonPath("$.account").value(name))
                .andExpect(jsonPath("$.token").value(startsWith("concord_")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String secret = JsonPath.read(made, "$.token");
        assertThat(database.queryForList("select token_hash from api_token where name = 'training'", String.class))
                .isNotEmpty()
                .doesNotContain(secret)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        http.perform(get(TOKENS).header(AUTHORIZATION, "Bearer " + secret))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].name").value("training"))
                .andExpect(jsonPath("$.items[0].lastUsed").isNotEmpty())
                .andExpect(jsonPath("$.items[0].token").isEmpty());
    }

    @Test
    void aTokenMakesNoneThatMayDoMore() throws Exception {
        make(bearer(person, Scope.ANNOTATE), "{\"scope\":\"lead\",\"days\":1}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("This token has the scope annotate; this needs lead."));
        make(bearer(person, Scope.ADMIN), "{\"scope\":\"admin\",\"days\":1}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Only an administrator may do this."));
    }

    @Test
    void aTokenMakesNoneThatWorksLonger() throws Exception {
        String lead = "Bearer " + tokens.create(person, Scope.LEAD, Duration.ofDays(3));
        make(lead, "{\"scope\":\"read\",\"days\":2}").andExpect(status().isCreated());
        for (String longer : new String[] {"{\"scope\":\"read\",\"days\":4}", "{\"scope\":\"read\"}"}) {
            make(lead, longer)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail")
                            .value(startsWith("A token makes none that works longer than itself: this one ends at ")));
        }
    }

    @Test
    void whatMakesNoSenseIsNamed() throws Exception {
        String lead = bearer(person, Scope.LEAD);
        make(lead, "{\"scope\":\"all\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("scope: “all” is none of read, annotate, lead, admin."));
        make(lead, "{\"scope\":\"read\",\"days\":0}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("days: at least 1, or null."));
        make(lead, "{\"scope\":\"read\",\"name\":\"%s\"}".formatted("n".repeat(61)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aReadingTokenMakesNone() throws Exception {
        make(bearer(person, Scope.READ), "{\"scope\":\"read\"}").andExpect(status().isForbidden());
    }

    @Test
    void oneWithdrawsOnesOwnAndNobodyElsesDoes() throws Exception {
        String lead = bearer(person, Scope.LEAD);
        long own = tokens.issue(person, "", Scope.READ, null).token().id();
        AccountId other = accounts.create(name + "b", "Other", "a long password", false);
        long others = tokens.issue(other, "", Scope.READ, null).token().id();
        withdraw(lead, own).andExpect(status().isNoContent());
        withdraw(lead, others).andExpect(status().isForbidden());
        withdraw(lead, Long.MAX_VALUE).andExpect(status().isNotFound());
        http.perform(get(TOKENS).header(AUTHORIZATION, lead))
                .andExpect(jsonPath("$.items[0].state").value("withdrawn"));
        http.perform(get(TOKENS + "?everybody=true").header(AUTHORIZATION, lead))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAdministratorSeesAndEndsEverybodys() throws Exception {
        String admin = bearer(accounts.create(name + "a", "Admin", "a long password", true), Scope.ADMIN);
        long others = tokens.issue(person, "of Toni", Scope.READ, null).token().id();
        http.perform(get(TOKENS + "?everybody=true").header(AUTHORIZATION, admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].name").value("of Toni"))
                .andExpect(jsonPath("$.items[0].account").value(name));
        withdraw(admin, others).andExpect(status().isNoContent());
    }

    private ResultActions make(String by, String body) throws Exception {
        return http.perform(post(TOKENS)
                .header(AUTHORIZATION, by)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions withdraw(String by, long token) throws Exception {
        return http.perform(delete(TOKENS + "/{id}", token).header(AUTHORIZATION, by));
    }

    private String bearer(AccountId account, Scope scope) {
        return "Bearer " + tokens.create(account, scope, null);
    }
}
