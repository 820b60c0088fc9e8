package dev.concord.catalogue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.catalogue.ArticleDetails.Details;
import dev.concord.corpus.web.BlockAnswer;
import dev.concord.corpus.web.MetaAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is known of one article, as REST gives it; offsets of blocks in code points. */
record DetailsAnswer(
        String id,
        @JsonProperty("set_aside") boolean setAside,
        Set<String> tags,
        MetaAnswer meta,
        String text,
        List<BlockAnswer> blocks,
        List<WorkAnswer> work) {

    record WorkAnswer(String labeller, @Nullable Long assignment, String state) {}

    static DetailsAnswer of(Details found) {
        var article = found.article();
        return new DetailsAnswer(
                article.key(),
                found.aside(),
                found.tags(),
                MetaAnswer.of(article.meta()),
                article.text(),
                BlockAnswer.of(article),
                found.work().stream()
                        .map(one -> new WorkAnswer(
                                one.labeller(),
                                one.assignment() == null
                                        ? null
                                        : one.assignment().value(),
                                one.words()))
                        .toList());
    }
}
