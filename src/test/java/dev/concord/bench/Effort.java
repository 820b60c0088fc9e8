package dev.concord.bench;

import dev.concord.bench.LongArticles.Opened;
import dev.concord.journey.Browser;
import java.io.IOException;
import org.openqa.selenium.Keys;

/**
 * What it takes to label seed 001 completely by keys: their number, and the time of the keystroke-level model (Card, Moran
 * and Newell): 0.28 s for a key, 1.35 s for a decision. For each quote there are three: whether what is offered is right,
 * its sentiment and its topic.
 */
final class Effort {

    private static final double KEY = 0.28;
    private static final double DECISION = 1.35;
    private static final int MOST = 60;

    private final Browser browser;
    private final WorkspaceScreen screen;
    private final LongArticles articles;
    private int keys;
    private int decisions;

    Effort(WorkspaceScreen screen, LongArticles articles) {
        this.screen = screen;
        this.browser = screen.browser();
        this.articles = articles;
    }

    void measure() throws IOException {
        Opened seed = articles.seed("001");
        screen.open(seed);
        browser.script("document.querySelector('.cw-text').focus()");
        int direct = all("o", "quotation");
        int keysOfDirect = keys;
        int decisionsOfDirect = decisions;
        int indirect = all("O", "sentence");
        press("$");
        press("P");
        decisions += 2;
        System.out.printf(
                "seed 001 by keys: %d quotations and %d reported sentences, with cue, source, sentiment and topic, and the"
                        + " article: %d keys, %.0f s by the keystroke-level model%n",
                direct, indirect, keys, time(keys, decisions));
        System.out.printf(
                "one quotation whole: %.1f keys, %.1f s; with source %s of %s quotes%n",
                (double) keysOfDirect / direct,
                time(keysOfDirect, decisionsOfDirect) / direct,
                browser.script("return " + QUOTES + ".filter(q => q.source && q.cue).length"),
                browser.script("return " + QUOTES + ".length"));
    }

    private static final String QUOTES =
            "[...document.querySelector('annotation-workspace').state.labels.quotes.values()]";

    /** Goes to the next place of a kind and takes what is offered there, until there is none. */
    private int all(String jump, String kind) {
        for (int count = 0; count < MOST; count++) {
            press(jump);
            if (browser.script("return document.querySelector('[data-testid=bar-take]')") == null) return count;
            press(Keys.ENTER);
            press("4");
            press("p");
            decisions += 3;
        }
        throw new IllegalStateException("There is always one more " + kind + ".");
    }

    private void press(CharSequence key) {
        browser.type(key);
        browser.script("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 80)))");
        keys++;
    }

    private static double time(int keys, int decisions) {
        return keys * KEY + decisions * DECISION;
    }
}
