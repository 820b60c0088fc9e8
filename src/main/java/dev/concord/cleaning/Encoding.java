package dev.concord.cleaning;

import java.nio.charset.Charset;

/**
 * The charset that a source was read in.
 *
 * @param found what said so
 */
public record Encoding(Charset charset, Found found) {

    /** What told the charset, the strongest first. */
    public enum Found {
        BYTE_ORDER_MARK("its byte order mark"),
        HEADER("the header it came with"),
        DECLARED("the page's own declaration"),
        VALID("its bytes, which are valid UTF-8"),
        DETECTED("the frequency of its bytes");

        private final String words;

        Found(String words) {
            this.words = words;
        }

        /** As a phrase for people: "its byte order mark". */
        public String words() {
            return words;
        }
    }
}
