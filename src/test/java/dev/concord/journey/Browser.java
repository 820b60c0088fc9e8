package dev.concord.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/** Somebody at a real browser. Waits for what should be seen instead of for time to pass. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens a fresh browser in front of a server. */
    public static Browser at(String address) {
        try {
            var options = new ChromeOptions();
            options.setBinary(Objects.requireNonNull(System.getProperty("concord.chrome"), "concord.chrome"));
            // --no-sandbox: the sandbox does not start for root; the rest keeps Chromium from calling home
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--window-size=1440,1000",
                    "--user-data-dir=" + Files.createTempDirectory("concord-browser"));
            return new Browser(new ChromeDriver(service(), options), address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeDriverService service() {
        var builder = new ChromeDriverService.Builder();
        String own = System.getProperty("webdriver.chrome.driver");
        return own == null
                ? builder.build()
                : builder.usingDriverExecutable(new File(own)).build();
    }

    public Browser signIn(String name, String password) {
        open("/login");
        find("input[name=username]").sendKeys(name);
        find("input[name=password]").sendKeys(password, Keys.ENTER);
        return this;
    }

    /** Signs in as one of the demo's people and waits for the first screen. */
    Browser signInAs(String demo) {
        signIn(demo, demo + "-concord");
        see("h1", demo.equals("lena") ? "Articles" : "My work");
        return this;
    }

    public void open(String path) {
        driver.get(address + path);
    }

    String url() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** The first element of that kind that can be seen. */
    public WebElement find(String css) {
        return waiting("no " + css + " to be seen").until(it -> {
            WebElement found = it.findElement(By.cssSelector(css));
            return found.isDisplayed() ? found : null;
        });
    }

    public WebElement hook(String testId) {
        return find("[data-testid='" + testId + "']");
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until an element of that kind holds the words. */
    void see(String css, String words) {
        waiting("no %s with “%s”".formatted(css, words))
                .until(it -> it.findElements(By.cssSelector(css)).stream()
                        .anyMatch(element -> element.getText().contains(words)));
    }

    void seeHook(String testId, String words) {
        see("[data-testid='" + testId + "']", words);
    }

    void seeCount(String css, int count) {
        waiting("not %d of %s".formatted(count, css))
                .until(it -> it.findElements(By.cssSelector(css)).size() == count);
    }

    void clickLink(String words) {
        waiting("no link “%s”".formatted(words)).until(it -> {
            it.findElement(By.partialLinkText(words)).click();
            return true;
        });
    }

    void clickButton(String words) {
        waiting("no button “%s”".formatted(words))
                .until(it -> it.findElements(By.cssSelector("vaadin-button, button")).stream()
                        .filter(button ->
                                button.isDisplayed() && button.getText().strip().equals(words))
                        .findFirst()
                        .map(button -> {
                            button.click();
                            return true;
                        })
                        .orElse(null));
    }

    /** Clicks the first element of a kind that holds the words. */
    void clickFirst(String css, String words) {
        waiting("no %s with “%s”".formatted(css, words))
                .until(it -> it.findElements(By.cssSelector(css)).stream()
                        .filter(element ->
                                element.isDisplayed() && element.getText().contains(words))
                        .findFirst()
                        .map(element -> {
                            element.click();
                            return true;
                        })
                        .orElse(null));
    }

    /** Has everything shown in {@code light} or {@code dark} colours from now on, with {@code more} contrast or {@code no-preference}. */
    void colours(String scheme, String contrast) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-contrast", "value", contrast))));
    }

    void clickHook(String testId) {
        hook(testId).click();
    }

    /** Types into whatever has the focus. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void press(Keys modifier, CharSequence key) {
        new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
    }

    /** Selects words of the article by dragging the mouse over them. */
    void select(String words) {
        hook("article-text");
        int[] box = box(words);
        new Actions(driver)
                .moveToLocation(box[0], box[1])
                .clickAndHold()
                .moveToLocation((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
                .moveToLocation(box[2], box[3])
                .release()
                .perform();
    }

    /** Left edge and middle of the first line of these words on the screen, then right edge and middle of the last. */
    private int[] box(String words) {
        Object found = waiting("no “%s” in the article".formatted(words)).until(it -> driver.executeScript("""
                        const walk = document.createTreeWalker(
                            document.querySelector('[data-testid=article-text]'), NodeFilter.SHOW_TEXT)
                        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                          const at = node.data.indexOf(arguments[0])
                          if (at < 0) continue
                          node.parentElement.scrollIntoView({ block: 'center' })
                          const range = document.createRange()
                          range.setStart(node, at)
                          range.setEnd(node, at + arguments[0].length)
                          const boxes = [...range.getClientRects()].filter(box => box.width > 0)
                          const first = boxes[0], last = boxes[boxes.length - 1]
                          return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2]
                        }
                        return null""", words));
        return ((List<?>) Objects.requireNonNull(found))
                .stream()
                        .mapToInt(edge -> (int) Math.round(((Number) edge).doubleValue()))
                        .toArray();
    }

    @Nullable
    public Object script(String javascript, Object... arguments) {
        return driver.executeScript(javascript, arguments);
    }

    /** Asks something of the browser that pages cannot ask. */
    public Map<String, Object> ask(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Takes the network away, or gives it back. */
    void offline(boolean off) {
        var conditions = new ChromiumNetworkConditions();
        conditions.setOffline(off);
        conditions.setLatency(Duration.ZERO);
        conditions.setDownloadThroughput(-1);
        conditions.setUploadThroughput(-1);
        driver.setNetworkConditions(conditions);
    }

    /** As if the server had ended the session meanwhile. */
    void loseSession() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** Opens an address in a second tab and stays in the first one. */
    Tab secondTab(String url) {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String second = driver.getWindowHandle();
        driver.get(url);
        driver.switchTo().window(first);
        return new Tab(first, second);
    }

    /** Two tabs, of which one is looked at. */
    final class Tab {

        private final String first;
        private final String second;

        private Tab(String first, String second) {
            this.first = first;
            this.second = second;
        }

        void look() {
            driver.switchTo().window(second);
        }

        void lookBack() {
            driver.switchTo().window(first);
        }
    }

    /** Shows everything as a phone does that is 390 pixels wide. */
    void asPhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    }

    /** Puts a finger on words of the article, as far as the browser tells pages of it, and takes it away. */
    void tap(String words) {
        int[] box = box(words);
        int x = (box[0] + box[2]) / 2;
        int y = box[1];
        driver.executeCdpCommand(
                "Input.dispatchTouchEvent",
                Map.of("type", "touchStart", "touchPoints", List.of(Map.of("x", x, "y", y))));
        driver.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    /** Closes the tab without a word and opens an empty one. */
    void closeTab() {
        String old = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(fresh);
    }

    /** Lets downloads go into a folder. */
    void downloadInto(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    public FluentWait<ChromeDriver> waiting(String otherwise) {
        return new FluentWait<>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                // what is clicked may still be moving
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() -> otherwise + " at " + url());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
