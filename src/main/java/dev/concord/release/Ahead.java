package dev.concord.release;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a second thread what will be asked for, while the first goes on; a few pieces wait at most. {@link Behind} is its
 * counterpart.
 *
 * @param <T> a piece of what is read
 */
final class Ahead<T> implements Closeable {

    private static final int WAITING = 64;

    /** Where the pieces come from. */
    interface Source<T> {
        /** The next piece, or null at the end. */
        @Nullable
        T next() throws IOException;
    }

    private record Piece<T>(@Nullable T content, @Nullable Throwable failure) {}

    private final BlockingQueue<Piece<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private boolean ended;

    Ahead(String name, Source<T> source) {
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(source));
    }

    private void run(Source<T> source) {
        try {
            Piece<T> piece;
            do {
                piece = read(source);
                queue.put(piece);
            } while (piece.content != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Piece<T> read(Source<T> source) {
        try {
            return new Piece<>(source.next(), null);
        } catch (IOException | RuntimeException | Error e) {
            return new Piece<>(null, e);
        }
    }

    /**
     * The next piece, or null at the end.
     *
     * @throws IOException what reading it has thrown; unchecked exceptions are thrown as they were
     */
    @Nullable
    T next() throws IOException {
        if (ended) return null;
        try {
            Piece<T> piece = queue.take();
            ended = piece.content == null;
            Behind.rethrow(piece.failure);
            return piece.content;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It was broken off.", e);
        }
    }

    /** Ends the thread and waits for that: nothing reads on behind the caller's back. */
    @Override
    public void close() {
        Behind.end(thread);
    }
}
