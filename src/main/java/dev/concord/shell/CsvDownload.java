package dev.concord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** A link that gives a table as a file of comma-separated values, written while it is sent. */
public final class CsvDownload extends Anchor {

    /** Writes the lines; called in the request that asks for the file, outside the session's lock. */
    public interface Lines {
        void writeTo(Csv out) throws IOException;
    }

    /**
     * @param about what the file holds, for those who hear the link alone
     * @param file its name, without ".csv"
     */
    public CsvDownload(String about, String file, Lines lines) {
        setText("CSV");
        setClassName("csv");
        setRouterIgnore(true);
        getElement().setAttribute("aria-label", "CSV: " + about);
        setHref(handler(file, lines));
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
