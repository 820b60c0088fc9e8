package dev.concord.release;

import dev.concord.release.SplitPlan.ByDate;
import dev.concord.release.SplitPlan.ByRatio;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recipe in the manifest: who has it and the project can make the release again. */
final class RecipeJson {

    private RecipeJson() {}

    static void write(Recipe recipe, ObjectNode manifest) {
        filter(manifest.putObject("filter"), recipe.filter());
        switch (recipe.split()) {
            case null -> manifest.putNull("split");
            case ByRatio ratio -> {
                ObjectNode split = manifest.putObject("split").put("by", "ratio");
                for (int i = 0; i < 3; i++)
                    split.put(SplitPlan.NAMES.get(i), ratio.shares().get(i));
                split.put("seed", ratio.seed()).put("stratified", ratio.byTopic() ? "topic" : null);
            }
            case ByDate cut ->
                manifest.putObject("split")
                        .put("by", "date")
                        .put(
                                "validation",
                                cut.validation() == null
                                        ? null
                                        : cut.validation().toString())
                        .put("test", cut.test().toString());
        }
        manifest.put("pseudonyms", recipe.pseudonyms());
        manifest.put("licence", recipe.licence());
        ArrayNode formats = manifest.putArray("formats");
        recipe.formats().forEach(format -> formats.add(format.word()));
    }

    private static void filter(ObjectNode node, ReleaseFilter filter) {
        node.put("state", filter.state() == null ? null : filter.state().name().toLowerCase(Locale.ROOT));
        node.put("annotators", filter.annotators());
        ArrayNode outlets = node.putArray("outlets");
        filter.outlets().forEach(outlets::add);
        node.put("from", filter.from() == null ? null : filter.from().toString());
        node.put("to", filter.to() == null ? null : filter.to().toString());
        ArrayNode guidelines = node.putArray("guidelines");
        filter.guidelines().forEach(version -> guidelines.add(version.intValue()));
        ArrayNode topics = node.putArray("topics");
        filter.topics().forEach(topics::add);
    }
}
