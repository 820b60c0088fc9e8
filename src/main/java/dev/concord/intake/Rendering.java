package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.net.GuardedProxy;
import dev.concord.net.PublicAddress;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.util.FileSystemUtils;

/**
 * Lets headless Chromium run the scripts of pages that are empty without them, where it is installed. The browser starts with
 * the first such page and asks for everything through a proxy that knows no private addresses.
 */
final class Rendering implements AutoCloseable {

    /** As pages come out of it. */
    static final String TYPE = "text/html; charset=utf-8";

    /** Of one page; pictures, which nobody looks at, are left out. */
    private static final long MOST_BYTES = 50L << 20;

    private static final Duration QUIET = Duration.ofMillis(700);

    private final FetchSettings settings;
    private @Nullable GuardedProxy proxy;
    private @Nullable ChromeDriver driver;
    private @Nullable Path profile;

    Rendering(FetchSettings settings) {
        this.settings = settings;
    }

    /**
     * The page as a browser has it once it is quiet.
     *
     * @return empty where no browser is installed, or its sandbox would not work
     * @throws FetchFault if the browser could not show it
     */
    Optional<String> page(URI at) throws FetchFault, IOException {
        Optional<Path> chrome = settings.chrome() != null
                ? Optional.of(settings.chrome())
                : onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<Path> own =
                settings.chromedriver() != null ? Optional.of(settings.chromedriver()) : onPath("chromedriver");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (chrome.isEmpty() || own.isEmpty() || root && settings.sandbox()) return Optional.empty();
        try {
            if (driver == null) driver = start(chrome.get(), own.get(), root);
            Objects.requireNonNull(proxy).allow(MOST_BYTES);
            String page = quiet(driver, at);
            if (page.length() > ArticleCleaner.LARGEST_SOURCE) throw new FetchFault(Limits.tooLarge());
            return Optional.of(page);
        } catch (WebDriverException e) {
            close();
            throw new FetchFault("is empty without JavaScript, and a browser could not show it (%s)."
                    .formatted(Objects.requireNonNullElse(e.getRawMessage(), "no answer")
                            .lines()
                            .findFirst()
                            .orElse("")));
        }
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders = Arrays.asList(
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private ChromeDriver start(Path chrome, Path own, boolean root) throws IOException {
        proxy = new GuardedProxy(settings.privateAddresses() ? InetAddress::getByName : PublicAddress::require);
        profile = Files.createTempDirectory("concord-rendering");
        var options = new ChromeOptions();
        options.setBinary(chrome.toFile());
        options.addArguments(arguments(proxy, profile, root));
        options.setExperimentalOption("prefs", Map.of("download_restrictions", 3));
        options.setPageLoadTimeout(settings.longest());
        options.setScriptTimeout(settings.longest());
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(own.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Nothing goes past the proxy: not to this machine, not by UDP, and not to the browser's maker. */
    private static List<String> arguments(GuardedProxy proxy, Path profile, boolean root) {
        List<String> arguments = new ArrayList<>(List.of(
                "--headless=new",
                "--proxy-server=" + proxy.address(),
                "--proxy-bypass-list=<-loopback>",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--disable-quic",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--blink-settings=imagesEnabled=false",
                "--user-data-dir=" + profile));
        if (root) arguments.add("--no-sandbox");
        return arguments;
    }

    /** Scripts go on after a page has loaded: it is ready once its text has stayed the same for a while. */
    private String quiet(ChromeDriver browser, URI at) {
        long end = System.nanoTime() + settings.longest().toNanos();
        browser.manage().deleteAllCookies();
        browser.get(at.toString());
        String before = "";
        String now = words(browser);
        while ((now.isBlank() || !now.equals(before)) && System.nanoTime() < end) {
            pause();
            before = now;
            now = words(browser);
        }
        return String.valueOf(browser.getPageSource());
    }

    private static String words(ChromeDriver browser) {
        return String.valueOf(browser.executeScript("return document.body ? document.body.innerText : ''"));
    }

    private static void pause() {
        try {
            Thread.sleep(QUIET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebDriverException("it was broken off");
        }
    }

    /** Ends the browser; the next page starts another. */
    @Override
    public void close() throws IOException {
        try {
            if (driver != null) driver.quit();
        } finally {
            driver = null;
            if (proxy != null) proxy.close();
            if (profile != null) FileSystemUtils.deleteRecursively(profile);
        }
    }
}
