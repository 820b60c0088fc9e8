package dev.concord.release;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A folder that is written out of sight and appears whole: files go into a hidden sibling, reach the disk, and the
 * sibling is renamed. Closed before that, it leaves nothing.
 */
final class ReleaseFolder implements Closeable {

    /** What writes a file's bytes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path target;
    private final Path part;

    private ReleaseFolder(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /**
     * Makes the hidden sibling.
     *
     * @throws FileAlreadyExistsException if the target is there and not an empty folder
     */
    static ReleaseFolder of(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        if (Files.exists(whole) && !Leftovers.isEmptyFolder(whole))
            throw new FileAlreadyExistsException(whole.toString());
        Path parent = whole.getParent();
        if (parent == null) throw new FileAlreadyExistsException(whole.toString());
        Files.createDirectories(parent);
        Leftovers.sweep(parent);
        return new ReleaseFolder(whole, Files.createDirectory(Leftovers.name(whole)));
    }

    /** Writes one file and waits until the disk has it. */
    ReleaseFile write(String name, Content content) throws IOException {
        try (Part file = open(name)) {
            content.writeTo(file.out());
            return file.done();
        }
    }

    /** Begins a file, beside others that are being written. */
    Part open(String name) throws IOException {
        return new Part(name, part.resolve(name));
    }

    /** Where its files lie until it appears. */
    Path hidden() {
        return part;
    }

    /** A file that is being written. */
    static final class Part implements Closeable {

        private final String name;
        private final MessageDigest sha256 = sha256();
        private final FileChannel channel;
        private final OutputStream out;

        private Part(String name, Path file) throws IOException {
            this.name = name;
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.out = new BufferedOutputStream(
                    new DigestOutputStream(Channels.newOutputStream(channel), sha256), 1 << 16);
        }

        OutputStream out() {
            return out;
        }

        /** Waits until the disk has all of it. */
        ReleaseFile done() throws IOException {
            out.flush();
            channel.force(true);
            return new ReleaseFile(name, channel.size(), HexFormat.of().formatHex(sha256.digest()));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Makes the folder appear under its name. */
    void appear() throws IOException {
        toDisk(part);
        Files.deleteIfExists(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Path parent = target.getParent();
        if (parent != null) toDisk(parent);
    }

    /** Takes back what has appeared. */
    void withdraw() throws IOException {
        Leftovers.delete(target);
    }

    @Override
    public void close() throws IOException {
        Leftovers.delete(part);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** A rename is only safe once the folder that lists it is; Windows cannot open folders and does it by itself. */
    private static void toDisk(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
