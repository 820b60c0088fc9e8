package dev.concord.cli;

import dev.concord.agreement.Measure;
import dev.concord.agreement.Study;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes figures of agreement as one JSON object. */
final class AgreementJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonGenerator json;

    private AgreementJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Study study, OutputStream out) {
        List<Measure> measures = study.measures();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("articles", study.articles());
            AgreementJson writer = new AgreementJson(json);
            writer.names("labellers", study.labellers());
            json.writeArrayPropertyStart("measures");
            measures.forEach(writer::write);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(Measure measure) {
        json.writeStartObject();
        json.writeStringProperty("layer", measure.layer().wire());
        json.writeStringProperty("measure", measure.measure().wire());
        text("metric", measure.metric() == null ? null : measure.metric().wire());
        names("labellers", measure.labellers());
        text("topic", measure.topic());
        number("value", measure.value());
        number("low", measure.low());
        number("high", measure.high());
        json.writeNumberProperty("n", measure.n());
        text("why_undefined", measure.whyUndefined());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, value);
    }

    private void number(String name, @Nullable Double value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeNumberProperty(name, value);
    }

    private void names(String name, @Nullable List<String> values) {
        if (values == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
