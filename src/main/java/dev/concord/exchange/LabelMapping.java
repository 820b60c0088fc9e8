package dev.concord.exchange;

import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What another tool's names mean here. Whoever brings the labels may say it name by name; for others it is guessed from the
 * usual words.
 *
 * @param said by name, in the file's own spelling
 */
public record LabelMapping(Map<String, Meaning> said) {

    public static final LabelMapping GUESSED = new LabelMapping(Map.of());

    /** What a name of spans or values can mean. */
    public enum Meaning {
        MENTION("mention", "a mention of a speaker", "mention", "speaker", "person", "per", "source", "holder"),
        DIRECT("direct", "a direct quote", "direct", "directquote", "directspeech", "directquotation"),
        INDIRECT("indirect", "an indirect quote", "indirect", "indirectquote", "indirectspeech", "indirectquotation"),
        MIXED("mixed", "a mixed quote", "mixed", "mixedquote", "mixedquotation"),
        QUOTE(
                "quote",
                "a quote, its type by the signs around it",
                "quote",
                "quotation",
                "content",
                "speech",
                "statement"),
        CUE("cue", "a cue, such as said", "cue", "verb", "reportingverb", "cueverb", "frame"),
        ARTICLE("article", "a carrier of the article's values", "article", "document", "record"),
        SPEAKER("speaker-value", "who speaks", "speaker", "speakerid", "who", "entity"),
        SENTIMENT("sentiment", "a sentiment", "sentiment", "quotesentiment", "polarity", "tone", "stance"),
        TOPIC("topic", "topics", "topic", "topics", "quotetopics", "category", "categories"),
        TYPE("type", "a quote's type", "type", "quotetype"),
        NOTE("note", "a note", "note", "comment", "remark"),
        NOTHING("nothing", "nothing: it is left out");

        private final String word;
        private final String words;
        private final Set<String> usual;

        Meaning(String word, String words, String... usual) {
            this.word = word;
            this.words = words;
            this.usual = Set.of(usual);
        }

        /** As the command writes it. */
        public String word() {
            return word;
        }

        /** As a screen says it. */
        public String words() {
            return words;
        }

        boolean isQuote() {
            return this == DIRECT || this == INDIRECT || this == MIXED || this == QUOTE;
        }

        /** What names of spans can mean. */
        public static final List<Meaning> OF_SPANS =
                List.of(MENTION, DIRECT, INDIRECT, MIXED, QUOTE, CUE, ARTICLE, NOTHING);

        /** What names of values can mean. */
        public static final List<Meaning> OF_VALUES = List.of(SPEAKER, SENTIMENT, TOPIC, TYPE, NOTE, NOTHING);

        /**
         * The meaning of that word.
         *
         * @throws Refusal if there is none
         */
        public static Meaning of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.INVALID,
                            "“%s” means nothing here; choose one of %s."
                                    .formatted(
                                            word,
                                            Arrays.stream(values())
                                                    .map(Meaning::word)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    public LabelMapping {
        said = Map.copyOf(said);
    }

    Meaning ofSpan(String name) {
        return meaning(name, Meaning.OF_SPANS);
    }

    Meaning ofValue(String name) {
        // a name of its own for each topic, as brat's attributes are
        if (!said.containsKey(name) && isTopicName(name)) return Meaning.TOPIC;
        return meaning(name, Meaning.OF_VALUES);
    }

    private Meaning meaning(String name, List<Meaning> among) {
        Meaning told = said.get(name);
        if (told != null) return told;
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return among.stream()
                .filter(one -> one.usual.contains(plain))
                .findFirst()
                .orElse(Meaning.NOTHING);
    }

    static boolean isTopicName(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("topic_");
    }
}
