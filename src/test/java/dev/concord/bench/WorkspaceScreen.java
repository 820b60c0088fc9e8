package dev.concord.bench;

import dev.concord.journey.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The annotator's screen in a real browser, with a watch on it. */
final class WorkspaceScreen implements AutoCloseable {

    /** From the moment at which the page has text and labels until the frame with the text in it is painted. */
    private static final String WATCH = """
            const read = Response.prototype.json
            Response.prototype.json = async function () {
              const answer = await read.call(this)
              if (answer?.text && answer.blocks && !window.benchRead) {
                window.benchRead = performance.now()
                const look = () => {
                  if (!document.querySelector('.cw-block')) return requestAnimationFrame(look)
                  const after = new MessageChannel()
                  after.port1.onmessage = () => { window.benchPainted = performance.now() }
                  after.port2.postMessage(0)
                }
                requestAnimationFrame(look)
              }
              return answer
            }
            window.benchKeys = []
            document.addEventListener('keydown', event => {
              requestAnimationFrame(() => {
                const after = new MessageChannel()
                after.port1.onmessage = () => window.benchKeys.push(performance.now() - event.timeStamp)
                after.port2.postMessage(0)
              })
            }, true)""";

    /** The same text as bare paragraphs; where it is asked for, the product's own screen shows them instead of a workspace. */
    private static final String BARE = """
            window.benchBare = async (host, id) => {
              host.innerHTML = '<style>.cw-block{white-space:pre-wrap;margin:0 0 1.1em}</style>'
                + '<div id=bare style="height:100vh;overflow:auto"><div style="max-width:70ch;margin:auto;font:1.125rem/1.75 serif"></div></div>'
              const sheet = await (await fetch('/api/v1/sheets/' + id)).json()
              const text = host.querySelector('#bare > div')
              for (const block of sheet.blocks) {
                const paragraph = document.createElement('p')
                paragraph.className = 'cw-block'
                paragraph.textContent = sheet.text.slice(block.start, block.end)
                text.append(paragraph)
              }
            }
            const define = customElements.define
            customElements.define = function (name, type) {
              const bare = name === 'annotation-workspace' && sessionStorage.benchBare
              define.call(this, name, bare ? class extends HTMLElement {
                set sheet(id) { window.benchBare(this, id) }
              } : type)
            }""";

    /** Ends early on a machine that would not come to its end within a script's time. */
    private static final String SCROLL = """
            const pane = document.querySelector('.cw-scroller, #bare')
            pane.scrollTop = 0
            const begun = performance.now()
            return new Promise(done => {
              const frames = []
              let last = null
              const step = now => {
                if (last !== null) frames.push(now - last)
                last = now
                if (frames.length >= 120 || now - begun > 20000) return done(frames)
                pane.scrollTop += Math.max(120, (pane.scrollHeight - pane.clientHeight) / 120)
                requestAnimationFrame(step)
              }
              requestAnimationFrame(step)
            })""";

    private final Browser browser;

    WorkspaceScreen(String address) {
        browser = Browser.at(address);
        for (String script : List.of(WATCH, BARE))
            browser.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "{" + script + "}"));
        browser.signIn(LongArticles.ANNOTATOR, LongArticles.PASSWORD);
        browser.find("h1");
    }

    Browser browser() {
        return browser;
    }

    /** Opens a sheet in a page of its own; how long from its data to its painting, in milliseconds. */
    double open(LongArticles.Opened sheet) {
        browser.open(sheet.path());
        return painted();
    }

    /** The same page with bare paragraphs where the workspace stands. */
    double openBare(LongArticles.Opened sheet) {
        browser.script("sessionStorage.benchBare = true");
        try {
            return open(sheet);
        } finally {
            browser.script("delete sessionStorage.benchBare");
        }
    }

    /** The same in a page where another sheet has been labelled, as every sheet but the first of a day is opened. */
    double next(LongArticles.Opened before, LongArticles.Opened sheet) {
        open(before);
        rest(1500);
        browser.script(
                "window.benchRead = window.benchPainted = null; document.querySelector('annotation-workspace').sheet = "
                        + sheet.sheet().value());
        return painted();
    }

    /** The same text as bare paragraphs, on a screen of the same server without a workspace. */
    double bare(LongArticles.Opened sheet) {
        browser.open("/");
        browser.find("h1");
        browser.script("benchBare(document.body, %d)".formatted(sheet.sheet().value()));
        return painted();
    }

    private double painted() {
        browser.waiting("nothing is painted").until(page -> page.executeScript("return window.benchPainted || null"));
        return number(browser.script("return window.benchPainted - window.benchRead"));
    }

    /** What scripts hold in memory after a collection, in bytes. */
    double heap() {
        rest(1500);
        browser.ask("HeapProfiler.collectGarbage", Map.of());
        return number(browser.ask("Runtime.getHeapUsage", Map.of()).get("usedSize"));
    }

    /** From the press of a label's key to the painted label, at places all over the text. */
    List<Double> keys(int count) {
        browser.script("document.querySelector('.cw-text').focus()");
        for (int i = 0; i < count; i++) {
            browser.script("""
                    const it = document.querySelector('annotation-workspace')
                    const words = [...it.state.sheet.text.slice(%1$d * it.state.sheet.text.length / %2$d | 0).matchAll(/[a-z]{4,}/g)]
                    const at = (%1$d * it.state.sheet.text.length / %2$d | 0) + words[3].index
                    it.do({ selection: { anchor: at, head: at + words[3][0].length }, focus: null })
                    it.view.reveal(at)""".formatted(i, count + 1));
            rest(250);
            browser.script("window.benchKeys = []");
            browser.type(i % 2 == 0 ? "m" : "q");
            browser.waiting("the key is not painted")
                    .until(page -> page.executeScript("return window.benchKeys.length > 0 ? true : null"));
            found.add(number(browser.script("return window.benchKeys[0]")));
        }
        List<Double> all = List.copyOf(found);
        found.clear();
        return all;
    }

    private final List<Double> found = new ArrayList<>();

    /** Scrolls from the beginning to the end in 120 steps; how long each frame took. */
    List<Double> scroll() {
        return ((List<?>) Objects.requireNonNull(browser.script(SCROLL)))
                .stream().map(WorkspaceScreen::number).toList();
    }

    static double number(Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static void rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
