package dev.concord.exchange;

import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import java.io.IOException;

/** A file with labels; it is read twice, first to look and then to write. */
interface LabelFile {

    /** As reports name it. */
    String name();

    /** Gives what the file holds, one record or fault at a time, in its order. */
    void read(Taker taker) throws IOException;

    /** Takes what a file holds. */
    interface Taker {

        /** @param line where the record stands; 0 where the file has no lines */
        void record(int line, ArticleRecord record);

        void fault(Fault fault);

        /** @param what something of another tool's that has no place here, and why */
        default void unmapped(String what) {}

        /** A name that another tool's file holds, once for each place that has it. */
        default void found(FoundName name) {}
    }
}
