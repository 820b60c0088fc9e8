package dev.concord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** A link that gives a table as a file of comma-separated values, written while it is sent. */
public final class CsvDownload extends Anchor {

    private final String about;

    /** Writes the lines; called in the request that asks for the file, outside the session's lock. */
    public interface Lines {
        void writeTo(Csv out) throws IOException;
    }

    /**
     * @param about what the file holds, for those who hear the link alone
     * @param file its name, without ".csv"
     */
    public CsvDownload(String about, String file, Lines lines) {
        this.about = about;
        setClassName("csv");
        setRouterIgnore(true);
        setHref(handler(file, lines));
        called("CSV");
    }

    /** Has other words, which the link's name for those who only hear it begins with (WCAG 2.5.3). */
    public CsvDownload called(String words) {
        setText(words);
        getElement().setAttribute("aria-label", words + ": " + about);
        return this;
    }

    private static DownloadHandler handler(String file, Lines lines) {
        return new DownloadHandler() {
            @Override
            public void handleDownloadRequest(DownloadEvent event) throws IOException {
                event.setFileName(file + ".csv");
                event.setContentType("text/csv;charset=UTF-8");
                try (Csv out = new Csv(event.getOutputStream())) {
                    lines.writeTo(out);
                }
            }
        };
    }
}
