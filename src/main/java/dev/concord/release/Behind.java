package dev.concord.release;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Does the work on a second thread, in the order in which it is given, while the first goes on; a few pieces wait at most, so
 * that memory does not depend on how much there is.
 *
 * @param <T> a piece of work
 */
final class Behind<T> implements Closeable {

    /** What is done with each piece. */
    interface Work<T> {
        void take(T piece) throws IOException;
    }

    private record Piece<T>(@Nullable T content) {}

    private final BlockingQueue<Piece<T>> queue;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** @param waiting how many pieces wait at most */
    Behind(String name, int waiting, Work<T> work) {
        queue = new ArrayBlockingQueue<>(waiting);
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(work));
    }

    private void run(Work<T> work) {
        try {
            for (T piece = queue.take().content; piece != null; piece = queue.take().content) {
                if (failure == null) attempt(work, piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a failure what else waits is thrown away, so that whoever gives more never waits for it. */
    private void attempt(Work<T> work, T piece) {
        try {
            work.take(piece);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /**
     * Hands on one more piece; waits while too many are not done.
     *
     * @throws IOException what an earlier piece has thrown; unchecked exceptions are thrown as they were
     */
    void give(T piece) throws IOException {
        rethrow();
        put(new Piece<>(piece));
    }

    /** Waits until all is done. */
    void done() throws IOException {
        put(new Piece<>(null));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It was broken off.", e);
        }
        rethrow();
    }

    private void put(Piece<T> piece) throws IOException {
        try {
            queue.put(piece);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It was broken off.", e);
        }
    }

    /** Throws what the other thread has run into, if it has. */
    private void rethrow() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Ends the thread, whatever it was doing, and waits for that: nothing writes on behind the caller's back. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
