package dev.concord.release.ui;

import com.vaadin.flow.component.UI;
import dev.concord.shell.Faults;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes longer than a click, while the screen looks now and then how far it is. */
final class Background {

    private static final int LOOK_EVERY_MS = 500;

    private Background() {}

    /**
     * Begins it.
     *
     * @param look called now and then, on the screen's turn
     * @param done called on the screen's turn with what came out, or with null where it failed; the person is told why
     * @return ends when the screen has been told
     */
    static <T> CompletableFuture<Void> run(Supplier<T> work, Runnable look, Consumer<@Nullable T> done) {
        UI ui = UI.getCurrent();
        var watching = ui.addPollListener(poll -> look.run());
        ui.setPollInterval(LOOK_EVERY_MS);
        return CompletableFuture.supplyAsync(work).handle((result, fault) -> {
            ui.access(() -> {
                watching.remove();
                ui.setPollInterval(-1);
                if (fault != null) Notices.failure(words(fault));
                done.accept(result);
            });
            return null;
        });
    }

    private static String words(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof Refusal ? String.valueOf(cause.getMessage()) : Faults.logged(cause);
    }
}
