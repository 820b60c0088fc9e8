package dev.concord.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who may call the API, and how it says no. */
@StoreTest
@AutoConfigureMockMvc
@Import(ApiSecurityStoreTest.Door.class)
@Transactional
class ApiSecurityStoreTest {

    static final ProjectId PROJECT = new ProjectId(7);

    record Small(int number) {}

    @RestController
    static class Door {
        private final CurrentAccount current;

        Door(CurrentAccount current) {
            this.current = current;
        }

        @GetMapping("/api/v1/test/who")
        String who() {
            return current.person().name();
        }

        @PostMapping("/api/v1/test/write")
        String write(@RequestBody Small[] body) {
            current.requireMember(PROJECT);
            return current.person().name();
        }

        @PostMapping("/api/v1/test/lead")
        String lead() {
            current.requireLead(PROJECT);
            return current.person().name();
        }

        @GetMapping("/api/v1/test/bug")
        String bug() {
            throw new IllegalStateException("the secret inside");
        }
    }

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Administrators administrators;

    @Autowired
    Tokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    EntityManager entities;

    AccountId mika;

    @BeforeEach
    void mikaLeadsTheProject() {
        mika = accounts.create("Mika", "Mika", "a long password", false);
        memberships.join(mika, PROJECT, Role.LEAD);
    }

    @Test
    void whoIsNotSignedInIsToldSoAndNotSentAway() throws Exception {
        http.perform(get("/api/v1/test/who"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(detail("Sign in first, or send a token."));
        http.perform(post("/api/v1/test/write")).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenSpeaksForItsAccount() throws Exception {
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, bearer(Scope.READ)))
                .andExpect(status().isOk())
                .andExpect(content().string("mika"));
    }

    @Test
    void aTokenNeedsNoCsrfToken() throws Exception {
        http.perform(post("/api/v1/test/write")
                        .header(AUTHORIZATION, bearer(Scope.ANNOTATE))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(status().isOk());
    }

    @Test
    void aReadingTokenChangesNothing() throws Exception {
        http.perform(post("/api/v1/test/write").header(AUTHORIZATION, bearer(Scope.READ)))
                .andExpect(status().isForbidden())
                .andExpect(detail("This token has the scope read; changing something needs annotate."));
    }

    @Test
    void anAnnotatingTokenOfALeadDoesNotLead() throws Exception {
        http.perform(post("/api/v1/test/lead").header(AUTHORIZATION, bearer(Scope.ANNOTATE)))
                .andExpect(status().isForbidden())
                .andExpect(detail("This token has the scope annotate; this needs lead."));
        http.perform(post("/api/v1/test/lead").header(AUTHORIZATION, bearer(Scope.LEAD)))
                .andExpect(status().isOk());
    }

    @Test
    void anExpiredTokenIsRefusedEvenBesideASession() throws Exception {
        String expired = tokens.create(mika, Scope.READ, Duration.ofNanos(1));
        http.perform(get("/api/v1/test/who")
                        .header(AUTHORIZATION, "Bearer " + expired)
                        .with(authentication(session())))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer error=\"invalid_token\""))
                .andExpect(jsonPath("$.detail").value(startsWith("This token ended at ")));
    }

    @Test
    void aWithdrawnTokenIsRefusedAtOnceAndToldSo() throws Exception {
        String token = bearer(Scope.READ);
        tokens.withdraw(tokens.list(mika, Long.MAX_VALUE, 0, 1).getFirst().id());
        written();
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, token))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(startsWith("This token was withdrawn at ")));
    }

    @Test
    void aTokenThatWasNeverMadeIsRefused() throws Exception {
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, "Bearer concord_guessed"))
                .andExpect(status().isUnauthorized())
                .andExpect(detail("This token is not known here. Copy it whole, or make another."));
    }

    @Test
    void aSessionNeedsTheCsrfTokenToWrite() throws Exception {
        http.perform(post("/api/v1/test/lead").with(authentication(session())))
                .andExpect(status().isForbidden())
                .andExpect(
                        detail(
                                "The request lacks its CSRF token: send the cookie XSRF-TOKEN back as the header X-XSRF-TOKEN."));
    }

    @Test
    void theCookieSentBackAsHeaderIsTheCsrfToken() throws Exception {
        var given = Objects.requireNonNull(http.perform(get("/api/v1/test/who").with(authentication(session())))
                .andExpect(cookie().exists("XSRF-TOKEN"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", false))
                .andExpect(cookie().sameSite("XSRF-TOKEN", "Lax"))
                .andReturn()
                .getResponse()
                .getCookie("XSRF-TOKEN"));
        http.perform(post("/api/v1/test/lead")
                        .with(authentication(session()))
                        .cookie(given)
                        .header("X-XSRF-TOKEN", given.getValue()))
                .andExpect(status().isOk());
    }

    @Test
    void whoIsNoMemberIsRefusedWithASentence() throws Exception {
        var other = accounts.create("noor", "Noor", "a long password", false);
        String token = "Bearer " + tokens.create(other, Scope.LEAD, null);
        http.perform(post("/api/v1/test/write")
                        .header(AUTHORIZATION, token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(status().isForbidden())
                .andExpect(detail("You are not a member of this project."));
    }

    @Test
    void anAdministratorPassesAsLead() throws Exception {
        var admin = accounts.create("root", "Root", "a long password", true);
        String token = "Bearer " + tokens.create(admin, Scope.LEAD, null);
        http.perform(post("/api/v1/test/lead").header(AUTHORIZATION, token)).andExpect(status().isOk());
    }

    @Test
    void wrongJsonIsToldWithItsPlace() throws Exception {
        var write = post("/api/v1/test/write")
                .header(AUTHORIZATION, bearer(Scope.ANNOTATE))
                .contentType(MediaType.APPLICATION_JSON);
        http.perform(write.content("[{\"number\":1},{\"number\":\"many\"}]"))
                .andExpect(status().isBadRequest())
                .andExpect(detail("“[1].number” is “many”, but must be a whole number."));
        http.perform(write.content("[{\"number\":1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(startsWith("The JSON is broken at line 1")));
        http.perform(write.content("{}")).andExpect(detail("“the body” must be an array."));
    }

    @Test
    void addressesMethodsAndTypesThatDoNotExistAreProblems() throws Exception {
        String token = bearer(Scope.ANNOTATE);
        http.perform(get("/api/v1/nothing").header(AUTHORIZATION, token))
                .andExpect(status().isNotFound())
                .andExpect(detail("There is nothing at this address."));
        http.perform(post("/api/v1/test/who").header(AUTHORIZATION, token))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(post("/api/v1/test/write")
                        .header(AUTHORIZATION, token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("[]"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aBugTellsAReferenceAndNothingOfTheInside() throws Exception {
        http.perform(get("/api/v1/test/bug").header(AUTHORIZATION, bearer(Scope.READ)))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail").value(containsString("reference")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void aChangedPasswordEndsTheSession() throws Exception {
        var session = new MockHttpSession();
        Authentication before = session();
        http.perform(get("/api/v1/test/who").session(session).with(authentication(before)))
                .andExpect(status().isOk());
        accounts.changePassword(mika, "another password");
        written();
        http.perform(get("/api/v1/test/who").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void deactivatingEndsSessionsAndTokensAndTheOldSessionStaysEnded() throws Exception {
        var session = new MockHttpSession();
        String token = bearer(Scope.READ);
        Authentication before = session();
        http.perform(get("/api/v1/test/who").session(session).with(authentication(before)))
                .andExpect(status().isOk());
        administrators.deactivate(mika);
        written();
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, token))
                .andExpect(status().isUnauthorized())
                .andExpect(detail("The account of this token cannot sign in now."));
        administrators.reactivate(mika);
        written();
        http.perform(get("/api/v1/test/who").session(session)).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, token)).andExpect(status().isOk());
    }

    @Test
    void theDocumentationIsForPeopleWhoAreSignedIn() throws Exception {
        http.perform(get("/api/docs/openapi.json")).andExpect(status().isUnauthorized());
        http.perform(get("/api/docs/openapi.json").header(AUTHORIZATION, bearer(Scope.READ)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").exists());
    }

    @Test
    void answersCarryTheHeadersThatGuardABrowser() throws Exception {
        http.perform(get("/api/v1/test/who").header(AUTHORIZATION, bearer(Scope.READ)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Content-Security-Policy"));
    }

    /** All of a test is one transaction; what was changed would be written at its end. */
    private void written() {
        entities.flush();
    }

    private Authentication session() {
        return sessions.begin(mika);
    }

    private String bearer(Scope scope) {
        return "Bearer " + tokens.create(mika, scope, null);
    }

    private static ResultMatcher detail(String sentence) {
        return jsonPath("$.detail").value(sentence);
    }
}
