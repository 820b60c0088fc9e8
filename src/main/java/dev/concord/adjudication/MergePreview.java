package dev.concord.adjudication;

import java.util.List;

/**
 * What a rule would do.
 *
 * @param taken units it would put into gold
 * @param left units it decides nothing about
 * @param kept units that a person has decided, or put to the group
 * @param already units that a rule has taken before
 * @param settled units of articles whose gold is settled
 */
public record MergePreview(long taken, long left, long kept, long already, long settled, List<Line> lines) {

    /**
     * The same by layer and kind.
     *
     * @param kind the weightiest of the units', or "agreed"
     */
    public record Line(CaseLayer layer, String kind, long taken, long left, long kept, long already, long settled) {}
}
