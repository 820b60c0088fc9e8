package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in through the form, as a browser does. */
@StoreTest
@AutoConfigureMockMvc
class SignInStoreTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Administrators administrators;

    @Autowired
    DemoAccounts demo;

    String name = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "s" + UUID.randomUUID();
        accounts.create(name, "Somebody", PASSWORD, false);
    }

    @Test
    void theRightPasswordSignsInByANameInAnyCase() throws Exception {
        http.perform(form(name.toUpperCase(Locale.ROOT), PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andExpect(authenticated().withUsername(name));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() throws Exception {
        http.perform(form(name, "not this one"))
                .andExpect(redirectedUrl("/login?error"))
                .andExpect(unauthenticated());
        http.perform(form("nobody-" + name.substring(0, 8), PASSWORD))
                .andExpect(redirectedUrl("/login?error"))
                .andExpect(unauthenticated());
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) http.perform(form(name, "wrong " + i)).andExpect(redirectedUrl("/login?error"));
        var told = http.perform(form(name, PASSWORD))
                .andExpect(unauthenticated())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(told).matches("/login\\?wait=1[0-5]");
    }

    @Test
    void whoIsDeactivatedIsToldSoOnlyWithTheRightPassword() throws Exception {
        administrators.deactivate(accounts.byName(name).orElseThrow().id());
        http.perform(form(name, "not this one")).andExpect(redirectedUrl("/login?error"));
        http.perform(form(name, PASSWORD))
                .andExpect(redirectedUrl("/login?deactivated"))
                .andExpect(unauthenticated());
        administrators.reactivate(accounts.byName(name).orElseThrow().id());
        http.perform(form(name, PASSWORD)).andExpect(authenticated().withUsername(name));
    }

    @Test
    void aFormWithoutItsCsrfTokenSignsNobodyIn() throws Exception {
        http.perform(post("/login").param("username", name).param("password", PASSWORD))
                .andExpect(redirectedUrl("/login?again"))
                .andExpect(unauthenticated());
    }

    @Test
    void aDemoAccountSignsInWhileTheServerListensOnLoopback() throws Exception {
        var anna = demo.create().getFirst();
        http.perform(form("anna", anna.password())).andExpect(authenticated().withUsername("anna"));
    }

    @Test
    void onlyTheHealthOfTheServerIsOpen() throws Exception {
        http.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"));
        http.perform(get("/actuator/env")).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder form(String name, String password) {
        return post("/login")
                .cookie(new Cookie("XSRF-TOKEN", "3b0c4d8a"))
                .param("_csrf", "3b0c4d8a")
                .param("username", name)
                .param("password", password);
    }
}
