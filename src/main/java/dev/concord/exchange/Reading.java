package dev.concord.exchange;

import dev.concord.exchange.LabelFile.Taker;
import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of labels on a thread of its own, a little ahead of whoever takes what is in it; what keeps it from being read is
 * a fault of that file.
 */
final class Reading implements Taker {

    private static final int PIECE = 50;
    private static final int AHEAD = 4;

    /** What was read, as it is given to the taker; an empty piece is the end. */
    private final BlockingQueue<List<Consumer<Taker>>> pieces = new ArrayBlockingQueue<>(AHEAD);

    private List<Consumer<Taker>> piece = new ArrayList<>();

    private Reading() {}

    /** Gives all of the file to the taker, on the calling thread. */
    static void of(LabelFile file, Taker taker) {
        try {
            new Reading().pass(file, taker);
        } catch (NoSuchFileException e) {
            taker.fault(new Fault(file.name(), OptionalInt.empty(), "there is no such file."));
        } catch (IOException e) {
            taker.fault(new Fault(file.name(), OptionalInt.empty(), "cannot be read (%s).".formatted(e.getMessage())));
        }
    }

    private void pass(LabelFile file, Taker taker) throws IOException {
        try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading = ahead.submit(() -> read(file));
            try {
                for (var some = pieces.take(); !some.isEmpty(); some = pieces.take())
                    some.forEach(one -> one.accept(taker));
                reading.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("it was broken off", e);
            } catch (ExecutionException e) {
                rethrow(e.getCause());
            } finally {
                // whoever takes may have failed, and nobody is left that it could wait for
                ahead.shutdownNow();
            }
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> throw new IllegalStateException("Reading failed, and nothing says why.");
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private @Nullable Void read(LabelFile file) throws IOException {
        try {
            file.read(this);
        } finally {
            if (!piece.isEmpty()) hand();
            hand();
        }
        return null;
    }

    @Override
    public void record(int line, ArticleRecord record) {
        add(taker -> taker.record(line, record));
    }

    @Override
    public void fault(Fault fault) {
        add(taker -> taker.fault(fault));
    }

    @Override
    public void unmapped(String what) {
        add(taker -> taker.unmapped(what));
    }

    @Override
    public void found(FoundName name) {
        add(taker -> taker.found(name));
    }

    private void add(Consumer<Taker> one) {
        piece.add(one);
        if (piece.size() == PIECE) hand();
    }

    private void hand() {
        try {
            pieces.put(piece);
            piece = new ArrayList<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
