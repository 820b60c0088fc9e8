package dev.concord.exchange;

import dev.concord.intake.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import of labels does, or did: file by file, and over all of them. */
public final class LabelReport {

    private final List<FileReport> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<String> made = List.of();
    private int speakers;

    /**
     * One file. With faults nothing of it comes in.
     *
     */
    public static final class FileReport {

        private final String name;
        private final Map<String, Integer> labellers = new TreeMap<>();
        private final Map<String, Integer> unmapped = new TreeMap<>();
        private final Map<String, FoundName> spanNames = new TreeMap<>();
        private final Map<String, FoundName> valueNames = new TreeMap<>();
        private int records;
        private int articles;
        private int sheets;
        private int proposals;
        private int known;
        private int faults;

        FileReport(String name) {
            this.name = name;
        }

        void countRecord(@Nullable String labeller) {
            records++;
            if (labeller != null) labellers.merge(labeller, 1, Integer::sum);
        }

        void countArticle() {
            articles++;
        }

        void countSheet() {
            sheets++;
        }

        void countProposal() {
            proposals++;
        }

        void countKnown() {
            known++;
        }

        void countFault() {
            faults++;
        }

        void countName(FoundName name) {
            (name.ofSpans() ? spanNames : valueNames).merge(name.name(), name, FoundName::more);
        }

        void countUnmapped(String what) {
            unmapped.merge(what, 1, Integer::sum);
        }

        public String name() {
            return name;
        }

        /** How many records each labeller has, by the file's names. */
        public Map<String, Integer> labellers() {
            return Collections.unmodifiableMap(labellers);
        }

        /** What of another tool's labels has no place here, with its reason, and how often. */
        public Map<String, Integer> unmapped() {
            return Collections.unmodifiableMap(unmapped);
        }

        /** The names that another tool's file holds, and what they mean; spans first, then values, each by name. */
        public List<FoundName> names() {
            return Stream.concat(spanNames.values().stream(), valueNames.values().stream())
                    .toList();
        }

        public int records() {
            return records;
        }

        /** Articles that are new in the project. */
        public int articles() {
            return articles;
        }

        /** Sheets that are new in the project. */
        public int sheets() {
            return sheets;
        }

        /** Models' proposals for an article that are new in the project, or others than before. */
        public int proposals() {
            return proposals;
        }

        /** Sheets and proposals that the project has already, just so. */
        public int known() {
            return known;
        }

        public int faults() {
            return faults;
        }
    }

    FileReport file(String name) {
        FileReport report = new FileReport(name);
        files.add(report);
        return report;
    }

    void fault(FileReport file, Fault fault) {
        file.countFault();
        // a wrong file has as many faults as lines, and nobody reads them all
        if (file.faults <= MOST_FAULTS) faults.add(fault);
    }

    void made(List<String> names, int newSpeakers) {
        made = List.copyOf(names);
        speakers = newSpeakers;
    }

    /** So many faults of one file are told; the others are counted. */
    public static final int MOST_FAULTS = 200;

    public List<FileReport> files() {
        return List.copyOf(files);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Labellers who were made members, and accounts where they had none. */
    public List<String> made() {
        return made;
    }

    /** Speakers that are new in the registry. */
    public int speakers() {
        return speakers;
    }

    public int articles() {
        return whole().mapToInt(FileReport::articles).sum();
    }

    public int sheets() {
        return whole().mapToInt(FileReport::sheets).sum();
    }

    public int proposals() {
        return whole().mapToInt(FileReport::proposals).sum();
    }

    public int known() {
        return whole().mapToInt(FileReport::known).sum();
    }

    private Stream<FileReport> whole() {
        return files.stream().filter(file -> file.faults() == 0);
    }

    public int faulty() {
        return files.stream().mapToInt(FileReport::faults).sum();
    }
}
