package dev.concord.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The articles of a release, read from its files of records without making records of them. */
final class ReleasedArticles {

    private ReleasedArticles() {}

    /** Takes each article once. */
    interface Sink {
        void take(String key, @Nullable String split);
    }

    /** @throws IOException if a file cannot be read or is not JSON */
    static void each(Path folder, Sink sink) throws IOException {
        for (String name : DataFiles.names()) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) continue;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    JsonParser json = JsonMapper.shared().createParser(in)) {
                read(json, sink);
            } catch (JacksonException e) {
                throw new IOException("%s: %s".formatted(name, e.getOriginalMessage()), e);
            }
        }
    }

    /** Records of one article follow each other. */
    private static void read(JsonParser json, Sink sink) {
        String last = "";
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String key = "";
            String split = null;
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "id" -> key = json.getString();
                    case "split" -> split = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
                    default -> json.skipChildren();
                }
            }
            if (!key.equals(last)) sink.take(key, split);
            last = key;
        }
    }
}
