package dev.concord.record;

import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The keys of a line, in their order. */
final class RecordLineOut {

    private final JsonGenerator json;
    private final String article;
    private final CodePoints points;

    RecordLineOut(JsonGenerator json, String article, CodePoints points) {
        this.json = json;
        this.article = article;
        this.points = points;
    }

    void write(ArticleRecord article) {
        json.writeStartObject();
        string("schema", ArticleRecord.SCHEMA);
        string("id", article.id());
        string("labeller", article.labeller());
        string("split", article.split());
        json.writeStringProperty("text", article.text());
        meta(article.meta());
        array("blocks", article.blocks(), this::block);
        array("mentions", article.mentions(), this::mention);
        array("speakers", article.speakers(), this::speaker);
        array("quotes", article.quotes(), this::quote);
        sentiment(article.sentiment());
        array("topics", article.topics(), json::writeString);
        provenance(article.provenance());
        json.writeEndObject();
    }

    private void meta(Meta meta) {
        json.writeObjectPropertyStart("meta");
        string("headline", meta.headline());
        string("dek", meta.dek());
        string("outlet", meta.outlet());
        string("place", meta.place());
        string("published", meta.published() == null ? null : meta.published().toString());
        // MonthDay writes itself as --08-07
        string(
                "dateline",
                meta.dateline() == null ? null : meta.dateline().toString().substring(2));
        string("language", meta.language());
        string("url", meta.url());
        string("source", meta.source());
        string("raw_sha256", meta.rawSha256());
        string("cleaner", meta.cleaner());
        string("duplicate_of", meta.duplicateOf());
        json.writeEndObject();
    }

    private void block(Block block) {
        json.writeStartObject();
        string("kind", block.kind().wire());
        if (block.span() == null) {
            json.writeNullProperty("start");
            json.writeNullProperty("end");
        } else {
            span(block.span());
        }
        json.writeNumberProperty("raw_start", block.rawStart());
        json.writeNumberProperty("raw_end", block.rawEnd());
        json.writeEndObject();
    }

    private void mention(Mention mention) {
        json.writeStartObject();
        string("id", mention.id());
        span(mention.surface().span());
        json.writeStringProperty("text", mention.surface().text());
        string("speaker", mention.speaker());
        json.writeEndObject();
    }

    private void speaker(Speaker speaker) {
        json.writeStartObject();
        string("id", speaker.id());
        string("name", speaker.name());
        string("role", speaker.role());
        string("side", speaker.side());
        string("wikidata", speaker.wikidata());
        json.writeEndObject();
    }

    private void quote(Quote quote) {
        json.writeStartObject();
        string("id", quote.id());
        string("type", quote.type().wire());
        array("content", quote.content(), this::surface);
        json.writeName("cue");
        if (quote.cue() == null) json.writeNull();
        else surface(quote.cue());
        string("source", quote.source());
        string("speaker", quote.speaker());
        number("sentiment", quote.sentiment());
        array("topics", quote.topics(), json::writeString);
        string("note", quote.note());
        json.writeEndObject();
    }

    private void surface(Surface surface) {
        json.writeStartObject();
        span(surface.span());
        json.writeStringProperty("text", surface.text());
        json.writeEndObject();
    }

    private void span(TextSpan span) {
        json.writeNumberProperty("start", points.fromUtf16(span.start()));
        json.writeNumberProperty("end", points.fromUtf16(span.end()));
    }

    private void sentiment(@Nullable Sentiment sentiment) {
        json.writeName("sentiment");
        if (sentiment == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        number("value", sentiment.value());
        string("label", sentiment.label());
        json.writeEndObject();
    }

    private void provenance(Provenance provenance) {
        json.writeObjectPropertyStart("provenance");
        number("guideline", provenance.guideline());
        string("status", provenance.status());
        string("at", provenance.at() == null ? null : provenance.at().toString());
        number("seconds", provenance.seconds());
        number("suggested", provenance.suggested());
        number("accepted", provenance.accepted());
        json.writeEndObject();
    }

    private <T> void array(String key, @Nullable List<T> items, Consumer<? super T> each) {
        json.writeName(key);
        if (items == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        items.forEach(each);
        json.writeEndArray();
    }

    private void string(String key, @Nullable String words) {
        json.writeName(key);
        if (words == null) {
            json.writeNull();
            return;
        }
        // Jackson would write it as an escape, which Python reads into a string that it cannot print or save
        if (CodePoints.of(words).half() >= 0) throw new RecordFault(article, null, key, null, RecordCheck.HALF);
        json.writeString(words);
    }

    private void number(String key, @Nullable Number number) {
        json.writeName(key);
        if (number == null) json.writeNull();
        else json.writeNumber(number.longValue());
    }
}
