package dev.concord.format;

import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * The types of annotations in UIMA. {@code Record} covers the text; a quote in several parts is several {@code Quote}
 * with one identifier; {@code Cue} names its quote. All features are strings, for a number there cannot be missing, but
 * a quote's source, which is a {@code Mention}.
 */
final class CasTypes {

    static final String PREFIX = "dev.concord.";

    private CasTypes() {}

    static TypeSystemDescription description() {
        TypeSystemDescription types =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        types.setName("Concord");
        type(
                types,
                "Record",
                List.of("identifier", "labeller", "split", "sentiment", "topics", "outlet", "published", "guideline"));
        type(types, "Mention", List.of("identifier", "speaker"));
        type(types, "Quote", List.of("identifier", "part", "quoteType", "speaker", "sentiment", "topics", "note"))
                .addFeature("source", "the mention that names the speaker", PREFIX + "Mention");
        type(types, "Cue", List.of("quote"));
        return types;
    }

    private static TypeDescription type(TypeSystemDescription types, String name, List<String> features) {
        TypeDescription type = types.addType(PREFIX + name, "", CAS.TYPE_NAME_ANNOTATION);
        for (String feature : features) type.addFeature(feature, "", CAS.TYPE_NAME_STRING);
        return type;
    }
}
