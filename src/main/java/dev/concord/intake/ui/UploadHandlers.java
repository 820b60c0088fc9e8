package dev.concord.intake.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.concord.intake.Imports;
import dev.concord.intake.Imports.Upload;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes what is dropped on the screen as it comes, without holding it in memory. */
public final class UploadHandlers {

    private UploadHandlers() {}

    /** @param arrived told on the screen's turn */
    public static UploadHandler of(Imports imports, Consumer<Upload> arrived) {
        return new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                try {
                    Upload file = imports.receive(event.getFileName(), event.getInputStream());
                    event.getUI().access(() -> arrived.accept(file));
                } catch (Refusal refusal) {
                    event.reject(refusal.getMessage());
                }
            }

            @Override
            public long getFileSizeMax() {
                return Imports.LARGEST_FILE;
            }

            @Override
            public long getRequestSizeMax() {
                return -1;
            }
        };
    }
}
