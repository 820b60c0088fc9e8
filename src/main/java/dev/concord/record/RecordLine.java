package dev.concord.record;

/** What the reader made of one line. Lines are counted from 1. */
public sealed interface RecordLine {

    int number();

    /** The line held a record, and everything in it agrees. */
    record Good(int number, ArticleRecord article) implements RecordLine {}

    /**
     * The line is of no use.
     *
     * @param sentence what is wrong, with the article, label, field and offset as far as they are known
     */
    record Faulty(int number, String sentence) implements RecordLine {}
}
