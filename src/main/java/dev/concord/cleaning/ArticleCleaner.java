package dev.concord.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The door of this room: a scraped article in, a {@link CleanArticle} out. Holds no state. */
public final class ArticleCleaner {

    /** Rises whenever the same source could come out differently. */
    public static final String CLEANER_VERSION = "2";

    /** Sources larger than this are refused. */
    public static final int LARGEST_SOURCE = 20 * 1024 * 1024;

    private ArticleCleaner() {}

    /**
     * Cleans the bytes of one source.
     *
     * @param source how the caller names it, usually a path; {@code .html} and {@code .htm} say what it is
     * @throws CleaningFault if the source is empty, binary, too large, in no known charset, or holds no article
     */
    public static CleanArticle clean(byte[] raw, String source) {
        return clean(raw, source, null);
    }

    /**
     * Cleans the bytes of one source that came over a network.
     *
     * @param type the {@code Content-Type} they came with, or null; it may name their charset
     * @throws CleaningFault as {@link #clean(byte[], String)}
     */
    public static CleanArticle clean(byte[] raw, String source, @Nullable String type) {
        return clean(raw, source, type, outlet -> List.of());
    }

    /**
     * Cleans the bytes of one source, and then applies the rules of its outlet.
     *
     * @param rules those of an outlet in their order; asked with null where the source states none
     * @throws CleaningFault as {@link #clean(byte[], String)}; rules that would leave no article are passed over
     */
    public static CleanArticle clean(
            byte[] raw, String source, @Nullable String type, Function<@Nullable String, List<PieceRule>> rules) {
        refuseLarge(raw.length);
        Decoder.Decoded decoded = Decoder.decode(raw, source, type);
        Draft draft = read(decoded);
        return draft.assemble(
                sha256(raw), source, decoded, rules.apply(draft.meta().outlet()));
    }

    private static Draft read(Decoder.Decoded decoded) {
        return decoded.html() ? HtmlArticle.read(decoded.text()) : PlainArticle.read(decoded.text());
    }

    /**
     * All pieces of a source, those too that are not in its text.
     *
     * @throws CleaningFault as {@link #clean(byte[], String)}
     */
    public static Pieces pieces(byte[] raw, String source, @Nullable String type) {
        refuseLarge(raw.length);
        return Pieces.of(read(Decoder.decode(raw, source, type)));
    }

    /** The source as the cleaner reads it: what places in the source count in. */
    public static String decoded(byte[] raw, String source, @Nullable String type) {
        return Decoder.decode(raw, source, type).text();
    }

    /**
     * Cleans a file, named by its path as given. The size is looked at before anything is read.
     *
     * @throws CleaningFault as {@link #clean(byte[], String)}
     * @throws IOException if the file cannot be read
     */
    public static CleanArticle clean(Path file) throws IOException {
        refuseLarge(Files.size(file));
        return clean(Files.readAllBytes(file), file.toString().replace('\\', '/'));
    }

    /** The id that a source's article has, cleaned or not: the first 16 hex digits of its SHA-256. */
    public static String id(byte[] raw) {
        return sha256(raw).substring(0, CleanArticle.ID_LENGTH);
    }

    private static void refuseLarge(long size) {
        if (size > LARGEST_SOURCE) {
            throw new CleaningFault("The file has %.1f MB; articles of up to %d MB are read."
                    .formatted(size / 1048576.0, LARGEST_SOURCE / 1048576));
        }
    }

    /** The SHA-256 of a source, in hex digits. */
    public static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256.", impossible);
        }
    }
}
