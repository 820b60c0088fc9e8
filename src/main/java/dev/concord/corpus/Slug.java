package dev.concord.corpus;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it stands in addresses: "Russia–Japan ties" is russia-japan-ties. Letters of other scripts are kept. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String hyphened = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = hyphened.length() > LONGEST ? hyphened.substring(0, LONGEST) : hyphened;
        return cut.replaceAll("^-+|-+$", "");
    }
}
