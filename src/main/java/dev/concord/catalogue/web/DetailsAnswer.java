package dev.concord.catalogue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.catalogue.ArticleDetails.Details;
import dev.concord.corpus.web.BlockAnswer;
import dev.concord.corpus.web.MetaAnswer;
import dev.concord.release.ArticleReleases;
import dev.concord.release.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one article, as REST gives it; offsets of blocks in code points.
 *
 * @param releases that hold it, newest first
 * @param releasesUnread numbers of releases whose files are gone or not read yet, so that they may hold it
 */
record DetailsAnswer(
        String id,
        @JsonProperty("set_aside") boolean setAside,
        Set<String> tags,
        MetaAnswer meta,
        int version,
        String text,
        List<BlockAnswer> blocks,
        List<WorkAnswer> work,
        List<HoldingAnswer> releases,
        @JsonProperty("releases_unread") List<Integer> releasesUnread,
        List<OlderAnswer> versions,
        List<UnmovedAnswer> unmoved) {

    record WorkAnswer(String labeller, @Nullable Long assignment, String state) {}

    /** @param until the day (UTC) on which somebody gave the article another text */
    record OlderAnswer(int version, LocalDate until, String by) {}

    /**
     * A label that could not move when the text was mended.
     *
     * @param version of the text it stood in
     * @param open whether its sheet was not finished since
     */
    record UnmovedAnswer(String labeller, String layer, String id, String text, int version, Instant at, boolean open) {

        static UnmovedAnswer of(UnmovedLabels.Unmoved one) {
            return new UnmovedAnswer(
                    one.labeller(), one.layer().wire(), one.key(), one.words(), one.version(), one.at(), one.open());
        }
    }

    record HoldingAnswer(
            long id,
            int number,
            Instant created,
            String labels,
            @Nullable String split) {

        static HoldingAnswer of(ArticleReleases.Holding holding) {
            var release = holding.release();
            return new HoldingAnswer(
                    release.id().value(),
                    release.number(),
                    release.created(),
                    release.labels().word(),
                    holding.split());
        }
    }

    static DetailsAnswer of(Details found) {
        var article = found.article();
        return new DetailsAnswer(
                article.key(),
                found.aside(),
                found.tags(),
                MetaAnswer.of(article.meta()),
                article.version(),
                article.text(),
                BlockAnswer.of(article),
                found.work().stream()
                        .map(one -> new WorkAnswer(
                                one.labeller(),
                                one.assignment() == null
                                        ? null
                                        : one.assignment().value(),
                                one.words()))
                        .toList(),
                found.releases().stream().map(HoldingAnswer::of).toList(),
                found.unread().stream().map(Release::number).toList(),
                found.versions().stream()
                        .map(one -> new OlderAnswer(one.version(), one.until(), one.endedBy()))
                        .toList(),
                found.unmoved().stream().map(UnmovedAnswer::of).toList());
    }
}
