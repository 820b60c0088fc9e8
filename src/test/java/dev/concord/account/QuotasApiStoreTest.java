package dev.concord.account;

import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** How the quotas, as they are set, are told and kept. */
@StoreTest
@AutoConfigureMockMvc
class QuotasApiStoreTest {

    static final String CHECK = "/api/v1/releases/999999999/check";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    String bearer;

    @BeforeEach
    void somebodyHasAToken() {
        bearer = bearer("q" + System.nanoTime());
    }

    @Test
    void everyAnswerTellsHowTheCallerStands() throws Exception {
        read(bearer)
                .andExpect(status().isOk())
                .andExpect(header().string("RateLimit-Policy", "\"reads\";q=6000;w=60"))
                .andExpect(header().string("RateLimit", "\"reads\";r=5999;t=1"));
        http.perform(post("/api/v1/sheets/999999999/operations")
                        .header(AUTHORIZATION, bearer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(header().string("RateLimit-Policy", "\"labels\";q=60000;w=60"));
        http.perform(post("/api/v1/tokens").header(AUTHORIZATION, bearer))
                .andExpect(header().string("RateLimit-Policy", "\"writes\";q=1200;w=60"));
    }

    @Test
    void whatIsTooMuchIsRefusedAndOtherCallsGoOn() throws Exception {
        for (int i = 0; i < 30; i++) check(bearer).andExpect(status().isNotFound());
        check(bearer)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Retry-After", matchesPattern("[12]")))
                .andExpect(header().string("RateLimit", startsWith("\"heavy\";r=0;t=")))
                .andExpect(jsonPath("$.type").value("https://iana.org/assignments/http-problem-types#quota-exceeded"))
                .andExpect(jsonPath("$.violated-policies[0]").value("heavy"))
                .andExpect(jsonPath("$.detail").value(startsWith("That was more than 30 heavy a minute. Go on in ")));
        read(bearer).andExpect(status().isOk());
        check(bearer("r" + System.nanoTime())).andExpect(status().isNotFound());
    }

    @Test
    void anAddressThatGuessesWaitsAndTokensThatWorkedPass() throws Exception {
        from("192.0.2.7", bearer).andExpect(status().isOk());
        for (int i = 0; i < 60; i++) from("192.0.2.7", "Bearer guess" + i).andExpect(status().isUnauthorized());
        from("192.0.2.7", "Bearer another guess")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail").value(startsWith("Too many tokens from this address opened nothing.")));
        from("192.0.2.7", bearer).andExpect(status().isOk());
        from("192.0.2.8", "Bearer another guess").andExpect(status().isUnauthorized());
    }

    private ResultActions read(String token) throws Exception {
        return http.perform(get("/api/v1/projects").header(AUTHORIZATION, token));
    }

    private ResultActions check(String token) throws Exception {
        return http.perform(get(CHECK).header(AUTHORIZATION, token));
    }

    private ResultActions from(String address, String token) throws Exception {
        return http.perform(get("/api/v1/projects").header(AUTHORIZATION, token).with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        }));
    }

    private String bearer(String name) {
        return "Bearer " + tokens.create(accounts.create(name, "Q", "a long password", false), Scope.LEAD, null);
    }
}
