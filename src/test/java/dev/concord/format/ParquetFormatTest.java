package dev.concord.format;

import static dev.concord.format.Sample.TEXT;
import static dev.concord.format.Sample.bare;
import static dev.concord.format.Sample.labelled;
import static dev.concord.format.Sample.slice;
import static dev.concord.format.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqStruct;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Read back by Hardwood, which shares no code with the library that writes. */
class ParquetFormatTest {

    @Test
    void hardwoodReadsEveryColumn() throws IOException {
        byte[] file = written(new ParquetFormat(), labelled("anna"), labelled("boris"), bare("anna"));
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader rows = reader.rowReader()) {
            rows.next();
            assertThat(rows.getString("schema")).isEqualTo("concord/1");
            assertThat(rows.getString("text")).isEqualTo(TEXT);
            assertThat(rows.getStruct("meta").getString("published")).isEqualTo("2017-08-07");
            PqStruct quote = rows.getList("quotes").structs().get(1);
            assertThat(quote.getList("topics").strings()).containsExactly("visits", "peace_treaty");
            assertThat(quote.getLong("sentiment")).isEqualTo(1);
            assertThat(quote.getList("content").structs())
                    .hasSize(2)
                    .allSatisfy(part -> assertThat(slice(TEXT, (int) part.getLong("start"), (int) part.getLong("end")))
                            .isEqualTo(part.getString("text")));
            assertThat(rows.getList("quotes").structs().get(2).isNull("cue")).isTrue();
            assertThat(rows.getStruct("provenance").getLong("seconds")).isEqualTo(312);
            rows.next();
            assertThat(rows.getString("labeller")).isEqualTo("boris");
            rows.next();
            assertThat(rows.getList("quotes").isEmpty()).isTrue();
            assertThat(rows.isNull("sentiment")).isTrue();
            assertThat(rows.isNull("split")).isTrue();
            assertThat(rows.hasNext()).isFalse();
        }
    }
}
