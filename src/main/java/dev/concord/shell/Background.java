package dev.concord.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes longer than a click, while the screen looks now and then how far it is. */
public final class Background {

    private static final int LOOK_EVERY_MS = 300;
    private static final int SOON_MS = 300;

    private Background() {}

    /**
     * Begins it.
     *
     * @param look called now and then, on the screen's turn
     * @param done called on the screen's turn with what came out, or with null where it failed; the person is told why
     * @return ends when the screen has been told
     */
    public static <T> CompletableFuture<Void> run(Supplier<T> work, Runnable look, Consumer<@Nullable T> done) {
        return watch(CompletableFuture.supplyAsync(work), look, done);
    }

    /**
     * Begins it and waits a moment, so that what is quick is there at once.
     *
     * @param slow called where it takes longer
     * @param done as for {@link #run}
     */
    public static <T> CompletableFuture<Void> soon(Supplier<T> work, Runnable slow, Consumer<@Nullable T> done) {
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(work);
        try {
            done.accept(begun.get(SOON_MS, TimeUnit.MILLISECONDS));
            return CompletableFuture.completedFuture(null);
        } catch (ExecutionException e) {
            Notices.failure(words(e));
            done.accept(null);
            return CompletableFuture.completedFuture(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // it is looked for later
        }
        slow.run();
        return watch(begun, () -> {}, done);
    }

    private static <T> CompletableFuture<Void> watch(
            CompletableFuture<T> begun, Runnable look, Consumer<@Nullable T> done) {
        UI ui = UI.getCurrent();
        var watching = ui.addPollListener(poll -> look.run());
        AtomicInteger going = going(ui);
        going.incrementAndGet();
        ui.setPollInterval(LOOK_EVERY_MS);
        return begun.handle((result, fault) -> {
            ui.access(() -> {
                watching.remove();
                if (going.decrementAndGet() == 0) ui.setPollInterval(-1);
                if (fault != null) Notices.failure(words(fault));
                done.accept(result);
            });
            return null;
        });
    }

    /** How much of this screen goes on in the background. */
    private static AtomicInteger going(UI ui) {
        AtomicInteger known = ComponentUtil.getData(ui, AtomicInteger.class);
        if (known != null) return known;
        var fresh = new AtomicInteger();
        ComponentUtil.setData(ui, AtomicInteger.class, fresh);
        return fresh;
    }

    private static String words(Throwable fault) {
        boolean wrapped = fault instanceof CompletionException || fault instanceof ExecutionException;
        Throwable cause = wrapped && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof Refusal refusal ? refusal.getMessage() : Faults.logged(cause);
    }
}
