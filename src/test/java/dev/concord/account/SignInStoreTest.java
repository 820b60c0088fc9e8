package dev.concord.account;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
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
    DemoAccounts demo;

    String name = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "s" + UUID.randomUUID();
        accounts.create(name, "Somebody", PASSWORD, false);
    }

    @Test
    void theRightPasswordOpensASessionOfAnotherNumber() throws Exception {
        var before = new MockHttpSession();
        String number = before.getId();
        http.perform(form(name.toUpperCase(Locale.ROOT), PASSWORD).session(before))
                .andExpect(redirectedUrl("/"))
                .andExpect(authenticated().withUsername(name));
        assertThat(before.getId()).isNotEqualTo(number);
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
    void aFormWithoutItsCsrfTokenSignsNobodyIn() throws Exception {
        http.perform(post("/login").param("username", name).param("password", PASSWORD))
                .andExpect(status().isForbidden())
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

    /** The token as the cookie holds it, sent back as it stands: only the form's own field is masked. */
    private static MockHttpServletRequestBuilder form(String name, String password) {
        return post("/login")
                .cookie(new Cookie("XSRF-TOKEN", "3b0c4d8a"))
                .param("_csrf", masked("3b0c4d8a"))
                .param("username", name)
                .param("password", password);
    }

    /** As Spring masks it: random bytes, and the token xor them; here the random bytes are zeros. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(UTF_8);
        byte[] both = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
