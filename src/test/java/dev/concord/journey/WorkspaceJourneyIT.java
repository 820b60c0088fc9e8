package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The annotator's screen: by keyboard alone, after a reload, in two tabs, on a phone. */
class WorkspaceJourneyIT {

    private static final String QUOTES =
            "[...document.querySelector('annotation-workspace').state.labels.quotes.values()]";

    private static final String SEED_000 = "Top diplomat says Tokyo committed";

    private static final RunningConcord CONCORD = start();

    private final Browser browser = Browser.at(CONCORD.address());

    private static RunningConcord start() {
        try {
            return RunningConcord.start(Files.createTempDirectory("concord-workspace"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        CONCORD.close();
    }

    @AfterEach
    void quit() {
        browser.close();
    }

    @Test
    void labelsAnArticleCompletelyWithoutAMouse() {
        open("anna");
        int quotations = takeAll("o");
        int sentences = takeAll("O");
        assertThat(quotations).isGreaterThan(8);
        assertThat(sentences).isGreaterThan(3);
        assertThat(number(QUOTES + ".filter(q => q.cue && q.source && q.sentiment !== null && q.topics.length).length"))
                .isGreaterThan(10);

        // what was not offered a source is given one by hand: the likeliest mention
        for (int i = 0; i < 20 && number(QUOTES + ".filter(q => !q.source).length") > 0; i++) {
            press("y");
            press("s");
            browser.hook("chooser-input").sendKeys(Keys.ENTER);
            settle();
        }
        withShift("4");
        withShift("p");
        browser.seeHook("complete", "Nothing is missing");
        browser.seeHook("save-state", "Saved");
        String before = browser.url();
        browser.press(Keys.CONTROL, Keys.ENTER);
        browser.waiting("the next article does not follow")
                .until(it -> !browser.url().equals(before));
    }

    @Test
    void takesBackAfterAReloadAndInAnotherTab() {
        open("boris");
        press("o");
        press(Keys.ENTER);
        browser.seeCount("[data-testid='quote-card']", 1);
        browser.seeHook("save-state", "Saved");

        browser.open(browser.url().replaceFirst("^https?://[^/]+", ""));
        browser.seeCount("[data-testid='quote-card']", 1);
        press("u");
        browser.seeCount("[data-testid='quote-card']", 0);
        browser.seeHook("said", "Undone: Quote");
        withShift("u");
        browser.seeCount("[data-testid='quote-card']", 1);

        var tabs = browser.secondTab(browser.url());
        tabs.look();
        browser.seeCount("[data-testid='quote-card']", 1);
        press("u");
        browser.seeCount("[data-testid='quote-card']", 0);
        tabs.lookBack();
        browser.seeCount("[data-testid='quote-card']", 0);
        withShift("u");
        tabs.look();
        browser.seeCount("[data-testid='quote-card']", 1);
    }

    @Test
    void goesOnAfterTheSessionHasEnded() {
        browser.signInAs("chiyo");
        browser.clickLink(SEED_000);
        browser.select("Taro Kono");
        browser.type("m");
        browser.seeHook("save-state", "Saved");
        browser.loseSession();
        browser.select("Sergey Lavrov");
        browser.type("m");
        browser.seeCount("[data-testid='mention-row']", 2);
        browser.seeHook("save-state", "Sign in again");

        browser.signInAs("chiyo");
        browser.seeHook("outbox", "Saved");
        browser.clickLink(SEED_000);
        browser.seeCount("[data-testid='mention-row']", 2);
    }

    @Test
    void worksOnAPhone() {
        browser.asPhone();
        open("chiyo");
        browser.select("Lavrov");
        browser.clickHook("bar-mention");
        browser.seeCount("[data-testid='mention-row']", 1);
        browser.tap("increased efforts");
        browser.seeCount("[data-testid='mention-row'][data-open]", 0);
        browser.tap("Lavrov");
        browser.seeCount("[data-testid='mention-row'][data-open]", 1);
        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

        browser.clickHook("panel-toggle");
        browser.clickHook("article-sentiment-positive");
        browser.clickHook("article-topic-visits");
        browser.seeHook("save-state", "Saved");
        String before = browser.url();
        browser.clickHook("submit");
        browser.waiting("the next article does not follow")
                .until(it -> !browser.url().equals(before));
    }

    @Test
    void isFreeOfBarriersThatAProgramCanFind() {
        open("boris");
        var all = new SoftAssertions();
        Accessibility.check(browser, all);
        press("o");
        press(Keys.ENTER);
        Accessibility.check(browser, all);
        for (String drawer : new String[] {"labels", "comments", "guideline", "look"}) {
            browser.clickHook("open-" + drawer);
            browser.hook("drawer-" + drawer);
            Accessibility.check(browser, all);
        }
        browser.clickHook("open-palette");
        browser.hook("palette-input");
        Accessibility.check(browser, all);
        all.assertAll();
    }

    /** Opens the first article of somebody's work. */
    private void open(String person) {
        browser.signInAs(person);
        browser.clickLink(AnnotatingJourneyIT.SEED_001);
        browser.hook("article-text");
        browser.hook("submit");
        browser.script("document.querySelector('.cw-text').focus()");
    }

    /** Goes to each place of a kind, takes what is offered there and gives it sentiment and topic. */
    private int takeAll(String jump) {
        for (int count = 0; count < 60; count++) {
            press(jump);
            if (browser.all("[data-testid='bar-take']").isEmpty()) return count;
            press(Keys.ENTER);
            press("4");
            press("p");
        }
        throw new AssertionError("There is always one more.");
    }

    private void press(CharSequence keys) {
        browser.type(keys);
        settle();
    }

    private void withShift(String key) {
        browser.press(Keys.SHIFT, key);
        settle();
    }

    private void settle() {
        browser.script("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))");
    }

    private int number(String javascript) {
        return ((Number) Objects.requireNonNull(browser.script("return " + javascript))).intValue();
    }
}
