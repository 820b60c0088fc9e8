package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** An annotator at work on the five seeds. */
class AnnotatingJourneyIT {

    static final String SEED_001 = "Russia calls for increased efforts to bring ties with Japan to new level";
    static final String QUOTED =
            "We are actively calling for carrying out additional efforts to bring bilateral relations"
                    + " to an absolutely new level - the level of trust, genuine partnership, including partnership in foreign"
                    + " policy affairs,";

    private static final Duration AWAY = Duration.ofSeconds(30);

    private final Browser browser = Browser.at(SharedConcord.server().address());

    @AfterEach
    void quit() {
        browser.close();
    }

    @Test
    void labelsAnArticleByMouseAndKeyboardAndSubmitsIt() throws Exception {
        browser.signInAs("anna");
        browser.clickLink(SEED_001);
        browser.seeHook("article-text", "opening talks with his Japanese counterpart Taro Kono");
        long sheet = shownSheet();

        // a mention by mouse, its speaker from the registry by keyboard
        browser.select("Lavrov");
        browser.type("m");
        browser.seeCount("[data-testid='mention-row']", 1);
        browser.type("s");
        browser.hook("chooser-input").sendKeys("Лавров", Keys.ENTER);
        browser.seeHook("mention-row", "Sergey Lavrov");

        // a quote, its cue, source, sentiment and topic
        browser.select(QUOTED);
        browser.type("q");
        browser.seeCount("[data-testid='quote-card']", 1);
        browser.type("s");
        browser.hook("chooser-input").sendKeys(Keys.ENTER);
        browser.seeHook("quote-source", "Lavrov");
        browser.type("4", "p");
        browser.select("stressed");
        browser.type("c");
        browser.seeHook("quote-cue", "stressed");

        // its second piece, which stands behind the cue
        browser.select("Reserves, especially in economic");
        browser.type("a");
        browser.seeHook("quotes", "Reserves, especially in economic");

        // a quote inside it, taken back and done again
        browser.select("the level of trust");
        browser.type("q");
        browser.seeCount("[data-testid='quote-card']", 2);
        browser.type("u");
        browser.seeCount("[data-testid='quote-card']", 1);
        browser.press(Keys.SHIFT, "u");
        browser.seeCount("[data-testid='quote-card']", 2);

        // the whole article
        browser.clickHook("article-sentiment-positive");
        browser.clickHook("article-topic-peace_treaty");
        browser.seeHook("save-state", "Saved");
        browser.press(Keys.CONTROL, Keys.ENTER);

        browser.waiting("the next article does not follow")
                .until(it -> !browser.url().endsWith("/login") && shownSheet() != sheet);
        try (var client = SharedConcord.client("anna", "read")) {
            JsonNode saved = RestClient.json(client.get("/sheets/" + sheet));
            assertThat(saved.get("state").stringValue()).isEqualTo("submitted");
            JsonNode quote = saved.at("/labels/quotes/0");
            assertThat(quote.at("/content/0/text").stringValue()).isEqualTo(QUOTED);
            assertThat(quote.get("content").size()).isEqualTo(2);
            assertThat(quote.get("speaker").stringValue()).isEqualTo("sergey-lavrov");
            assertThat(quote.at("/cue/text").stringValue()).isEqualTo("stressed");
            assertThat(quote.get("sentiment").intValue()).isEqualTo(1);
            assertThat(quote.at("/topics/0").stringValue()).isEqualTo("peace_treaty");
            assertThat(saved.at("/labels/sentiment/label").stringValue()).isEqualTo("positive");
            assertThat(saved.get("editable").booleanValue()).isFalse();
        }
    }

    @Test
    void closesTheTabHalfWayAndGoesOnElsewhere() {
        browser.signInAs("boris");
        browser.clickLink(SEED_001);
        browser.select("Lavrov");
        browser.type("m");
        browser.seeCount("[data-testid='mention-row']", 1);
        browser.closeTab();
        browser.open("/");
        browser.clickLink(SEED_001);
        browser.seeCount("[data-testid='mention-row']", 1);
        browser.seeHook("save-state", "Saved");

        try (var elsewhere = Browser.at(SharedConcord.server().address()).signInAs("boris")) {
            elsewhere.clickLink(SEED_001);
            elsewhere.seeCount("[data-testid='mention-row']", 1);
        }
    }

    @Test
    void losesNothingWhileTheNetworkIsAwayForHalfAMinute() throws Exception {
        browser.signInAs("chiyo");
        browser.clickLink(SEED_001);
        browser.select("Lavrov");
        long sheet = shownSheet();
        browser.offline(true);
        Instant back = Instant.now().plus(AWAY);
        browser.type("m");
        browser.select("Taro Kono");
        browser.type("m");
        browser.seeCount("[data-testid='mention-row']", 2);
        browser.seeHook("save-state", "Offline");
        browser.waiting("time stands still").until(it -> Instant.now().isAfter(back));
        browser.select(QUOTED);
        browser.type("q", "4");
        browser.seeCount("[data-testid='quote-card']", 1);
        browser.seeHook("save-state", "Offline");
        assertThat(saved(sheet).at("/labels/mentions")).isEmpty();

        browser.offline(false);
        browser.seeHook("save-state", "Saved");
        JsonNode saved = saved(sheet);
        assertThat(saved.at("/labels/mentions").values().stream()
                        .map(mention -> mention.get("text").stringValue()))
                .containsExactlyInAnyOrder("Lavrov", "Taro Kono");
        assertThat(saved.at("/labels/quotes/0/content/0/text").stringValue()).isEqualTo(QUOTED);
        assertThat(saved.at("/labels/quotes/0/sentiment").intValue()).isEqualTo(1);
    }

    private long shownSheet() {
        Object sheet = browser.waiting("no sheet is shown").until(it -> it.executeScript("""
                const element = document.querySelector('annotation-workspace')
                return element?.state ? String(element.sheet) : null"""));
        return Long.parseLong(String.valueOf(sheet));
    }

    private static JsonNode saved(long sheet) throws IOException, InterruptedException {
        try (var client = SharedConcord.client("chiyo", "read")) {
            return RestClient.json(client.get("/sheets/" + sheet));
        }
    }
}
