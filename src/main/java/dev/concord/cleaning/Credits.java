package dev.concord.cleaning;

import java.util.regex.Pattern;

/** Marks of pictures: who made them, and the turns of phrase that describe them. */
final class Credits {

    private static final String AGENCY =
            "(?:TASS|ITAR-TASS|ТАСС|AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|POOL|Pool|Sputnik|Xinhua|Kyodo|KYODO|RIA Novosti|РИА Новости|"
                    + "Bloomberg|Interfax|Yonhap|Jiji|JIJI|ANSA|dpa|DPA|NurPhoto|Shutterstock|iStock|Zuma|ZUMA|Anadolu)";

    /** A line that is nothing but a credit. */
    private static final Pattern BARE = Pattern.compile("^(?:©.*"
            + "|(?iu:(?:photo|image|picture|pic|foto|фото|credit|video)(?:s|graph)?(?: (?:credit|source|copyright|courtesy))*\\s*(?:[:：|/©]|\\bby )).{0,60}"
            + "|(?i:image (?:copyright|source|credit)|courtesy (?:of|photo)).{0,60}|写真[:：].{0,30}|.{0,20}提供"
            + "|" + AGENCY + "(?: \\d{4})? ?(?:Photo|PHOTO)? ?/ ?.{2,60}|\\p{Lu}[\\p{L}.'’ -]{1,40}/ ?" + AGENCY
            + "(?: via .{2,30})?"
            + "|" + AGENCY + "(?: ?(?:Photo|PHOTO|Images?))?|[\\[(](?i:photo|file photo|" + AGENCY
            + ").{0,40}[\\])])$");

    /** Without one of these, in lower case, a line is a credit only where it is no more than an agency's name. */
    private static final String[] BARE_SIGNS = {
        "/", ":", "by ", "|", "(", "©", "copyright", "source", "credit", "courtesy", "[", "写真", "提供", "："
    };

    private static final int LONGEST_AGENCY = 24;

    /** A line with a description and a credit. */
    private static final Pattern WITH_CREDIT = Pattern.compile(
            "(?:©|\\(c\\) ?" + AGENCY + "|\\bREUTERS/\\p{Lu}|\\bAP Photo/|\\b(?:AFP|EPA)/\\p{Lu}|/ ?" + AGENCY
                    + "[.)\\]]*$|\\bvia (?:AP|Reuters|REUTERS|Getty Images|AFP)[.)\\]]*$|Getty Images[.)\\]]*$|"
                    + "\\| ?" + AGENCY + "(?:[-/ ].{0,20})?$|\\((?:" + AGENCY
                    + ")? ?(?:Photo|photo|file|File|Pool|POOL)(?:/.{0,40})?\\)$|\\[(?:Photo|File|Pool).{0,40}\\]$|\\((?:Xinhua|Kyodo|AP|AFP|Reuters)/[^)]{2,40}\\)$|"
                    + "[=＝(（](?:共同|ロイター|時事|AP|AFP)[)）]?$|(?:Photo|Picture|Credit|Photograph|Фото|写真)\\s*[:：]\\s*.{2,60}$|Photo by .{2,60}$)",
            Pattern.UNICODE_CASE);

    /** Without one of these no line has a description and a credit. */
    private static final String[] CREDIT_SIGNS = {
        "/", "(", "Photo", "©", "via ", "|", "[", "Getty", "=", "Picture", "Credit", "Фото", "写真", "＝", "（"
    };

    /** What descriptions of pictures begin or end with. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "^(?:file(?: photo| picture| image)?\\s*[:.-]|in this (?:.{0,30})?(?:photo|image|picture|handout|screenshot|frame grab|file)|(?:a|this|the|an) (?:\\S+ )?(?:photo(?:graph)?|picture|image|handout|screenshot|file photo) (?:taken|shows|made|released|provided|dated|from)"
                    + "|(?:image|media|photo) caption\\b|caption\\s*:|pictured\\s*[:,]|(?:photo|video)\\s*:\\s"
                    + "|на (?:фото|снимке)|архивное фото|写真は).*"
                    + "|.*(?:\\((?:L|R|C|left|right|center|centre|2nd [LR]|second (?:left|right)|file|file photo|pictured|archive)\\)|\\bon (?:\\p{L}+day, )?(?:\\p{Lu}\\p{L}+\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}+,? \\d{4})|\\((?:file|archive) photo\\))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Without one of these, in lower case, no line begins as descriptions do. */
    private static final String[] DESCRIPTION_SIGNS = {
        "photo",
        "picture",
        "image",
        "file",
        "handout",
        "screenshot",
        "frame grab",
        "caption",
        "video",
        "фото",
        "снимке",
        "写真は"
    };

    private static final String[] MIDDLE_SIGNS = {"(", "left,", "right,", "center,", "centre,", "front,", "back,"};

    private static final Pattern MIDDLE_MARK = Pattern.compile(
            ", (?:(?:second|third|2nd|3rd) from )?(?:left|right|center|centre|front|back),|\\((?:L|R|C|left|right|center|centre)\\)");

    private Credits() {}

    /** Nothing but a credit. */
    static boolean isBare(Piece piece) {
        return piece.words <= 14
                && !piece.prose
                && (piece.text.length() <= LONGEST_AGENCY || Words.holdsAny(piece.lower(), BARE_SIGNS))
                && BARE.matcher(piece.text).matches();
    }

    /** Words and a credit. */
    static boolean isInside(Piece piece) {
        return piece.words <= 70
                && Words.holdsAny(piece.text, CREDIT_SIGNS)
                && WITH_CREDIT.matcher(piece.text).find()
                && !Dateline.opens(piece.text);
    }

    /** Reads as what stands under a picture, though no credit shows. */
    static boolean describes(Piece piece) {
        if (piece.words > 60 || Dateline.opens(piece.text)) return false;
        return mayDescribe(piece) && DESCRIPTION.matcher(piece.text).matches() && (!piece.sentence || piece.words <= 45)
                || piece.words <= 45
                        && Words.holdsAny(piece.text, MIDDLE_SIGNS)
                        && MIDDLE_MARK.matcher(piece.text).find();
    }

    /** It begins as descriptions do, or ends as they do: with a bracket or a year. */
    private static boolean mayDescribe(Piece piece) {
        if (piece.text.isEmpty()) return false;
        char last = piece.text.charAt(piece.text.length() - 1);
        return last == ')' || Character.isDigit(last) || Words.holdsAny(piece.lower(), DESCRIPTION_SIGNS);
    }
}
