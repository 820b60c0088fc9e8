package dev.concord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads the pages that a web archive holds, plain or zipped. Pictures, scripts and failed requests are passed over. */
final class Warcs {

    private static final int OK = 200;

    private final Found found;
    private int pages;

    Warcs(Found found) {
        this.found = found;
    }

    void read(Path file, String name) throws IOException {
        try (WarcReader archive = new WarcReader(Files.newInputStream(file))) {
            for (WarcRecord record : archive) {
                if (record instanceof WarcResponse response) page(response, name);
            }
        } catch (ParsingException e) {
            found.fault(name, brokenOff("it is no web archive from there on"));
            return;
        } catch (IOException | java.io.UncheckedIOException e) {
            found.fault(name, brokenOff("it is damaged or only a part of an archive"));
            return;
        }
        if (pages == 0) found.fault(name, "holds no page of HTML.");
    }

    private String brokenOff(String why) {
        return "breaks off after %d pages: %s.".formatted(pages, why);
    }

    private void page(WarcResponse response, String archive) throws IOException {
        if (!response.target().startsWith("http")) return;
        HttpResponse http = response.http();
        String type = http.headers().first("Content-Type").orElse("");
        if (http.status() != OK || !type.toLowerCase(Locale.ROOT).contains("html")) return;
        pages++;
        String url = response.target();
        String name = archive + "#" + url;
        try (InputStream body = http.bodyDecoded().stream()) {
            byte[] raw = Limits.read(body);
            if (Limits.tooLarge(raw.length)) found.fault(name, Limits.tooLarge());
            else found.source(new Source(name, raw, type, Known.at(url)));
        }
    }
}
