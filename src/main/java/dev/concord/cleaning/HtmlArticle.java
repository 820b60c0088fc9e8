package dev.concord.cleaning;

final class HtmlArticle {
    private HtmlArticle() {}

    static Draft read(String raw) {
        throw new CleaningFault("HTML is not read yet.");
    }
}
