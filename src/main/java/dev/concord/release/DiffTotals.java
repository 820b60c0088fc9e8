package dev.concord.release;

import dev.concord.record.ArticleRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much was added, removed and changed between two releases. */
public final class DiffTotals {

    /** Of one kind. */
    public static final class Count {
        private long added;
        private long removed;
        private long changed;

        public long added() {
            return added;
        }

        public long removed() {
            return removed;
        }

        public long changed() {
            return changed;
        }

        boolean isEmpty() {
            return added + removed + changed == 0;
        }

        void add(LabelDiff labels) {
            added += labels.added().size();
            removed += labels.removed().size();
            changed += labels.changed().size();
        }
    }

    final List<String> articlesAdded = new ArrayList<>();
    final List<String> articlesRemoved = new ArrayList<>();
    final List<String> articlesChanged = new ArrayList<>();
    final List<String> articlesMoved = new ArrayList<>();
    private final Map<String, Map<String, Count>> byPerson = new TreeMap<>();
    private final Map<String, Count> byKind = new TreeMap<>();

    /** Counts a record of a release before which there was none; they come in the order of their articles. */
    void first(ArticleRecord record) {
        if (articlesAdded.isEmpty() || !articlesAdded.getLast().equals(record.id())) articlesAdded.add(record.id());
        add(null, record);
    }

    /** Counts a record that has the same labels in both releases. */
    void same() {
        LabelDiff.KINDS.forEach(kind -> byKind.computeIfAbsent(kind, name -> new Count()));
    }

    /** Counts what differs between two records of one article and labeller, one of which may not be there, and gives it. */
    List<LabelDiff> add(@Nullable ArticleRecord old, @Nullable ArticleRecord fresh) {
        ArticleRecord one = Objects.requireNonNull(fresh == null ? old : fresh);
        String person = String.valueOf(one.labeller());
        if (old == null || fresh == null) record(person, old == null);
        List<LabelDiff> labels = LabelDiff.between(old, fresh);
        labels.forEach(each -> add(person, each));
        return labels;
    }

    private void add(String person, LabelDiff labels) {
        byKind.computeIfAbsent(labels.kind(), kind -> new Count()).add(labels);
        if (labels.isEmpty()) return;
        byPerson.computeIfAbsent(person, name -> new TreeMap<>())
                .computeIfAbsent(labels.kind(), kind -> new Count())
                .add(labels);
    }

    private void record(String person, boolean added) {
        Count count = byPerson.computeIfAbsent(person, name -> new TreeMap<>())
                .computeIfAbsent("record", kind -> new Count());
        Count all = byKind.computeIfAbsent("record", kind -> new Count());
        if (added) {
            count.added++;
            all.added++;
        } else {
            count.removed++;
            all.removed++;
        }
    }

    /** Records, mentions, quotes, sentiments and topics of all labellers. */
    public Map<String, Count> byKind() {
        return byKind;
    }

    /** By labeller, then by kind. */
    public Map<String, Map<String, Count>> byPerson() {
        return byPerson;
    }

    public List<String> articlesAdded() {
        return List.copyOf(articlesAdded);
    }

    public List<String> articlesRemoved() {
        return List.copyOf(articlesRemoved);
    }

    /** Those whose text, blocks or metadata are no longer the same. */
    public List<String> articlesChanged() {
        return List.copyOf(articlesChanged);
    }

    /** Those that stand in another split. */
    public List<String> articlesMoved() {
        return List.copyOf(articlesMoved);
    }

    /** Whether both releases hold the same. */
    public boolean isEmpty() {
        return articlesAdded.isEmpty()
                && articlesRemoved.isEmpty()
                && articlesChanged.isEmpty()
                && articlesMoved.isEmpty()
                && byKind.values().stream().allMatch(Count::isEmpty);
    }
}
