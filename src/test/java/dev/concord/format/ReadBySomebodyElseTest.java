package dev.concord.format;

import static dev.concord.format.Sample.bare;
import static dev.concord.format.Sample.labelled;
import static dev.concord.format.Sample.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.concord.Snippets;
import dev.concord.record.RecordWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by programs that share no code with us, by the lines that docs/data.md shows where it does. */
class ReadBySomebodyElseTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aReleaseLiesThere() throws IOException {
        try (var data = new RecordWriter(Files.newOutputStream(folder.resolve("data.jsonl")))) {
            data.write(labelled("anna"));
            data.write(labelled("boris"));
            data.write(bare("anna"));
        }
        Files.writeString(folder.resolve("schema.json"), Sample.SCHEMA.json());
        for (Format format : List.of(new ParquetFormat(), new CsvFormat(), new SpacyFormat(), new ConllFormat())) {
            Files.write(
                    folder.resolve(format.file("data")),
                    written(format, labelled("anna"), labelled("boris"), bare("anna")));
        }
    }

    @Test
    void pythonAsThePageShowsIt() throws Exception {
        assertThat(Snippets.python(folder, Snippets.with("python", "json.loads(line)")))
                .contains("3f9a0c1d2e4b5a69 anna taro-kono direct 用意がある")
                .contains("3f9a0c1d2e4b5a69 boris None indirect answered")
                .hasLineCount(8); // six quotes, two of them over two lines
    }

    @ParameterizedTest
    @ValueSource(strings = {"pd.read_json", "load_dataset"})
    void librariesOfPythonAsThePageShowsThem(String call) throws Exception {
        Snippets.python(folder, Snippets.with("python", call));
    }

    @Test
    void rAsThePageShowsIt() throws Exception {
        assumeThat(Snippets.run(folder, "Rscript", "-e", "library(jsonlite)").status())
                .as("R has jsonlite")
                .isZero();
        Files.writeString(folder.resolve("snippet.r"), Snippets.with("r", "jsonlite"));
        assertThat(Snippets.run(folder, "Rscript", "snippet.r").status()).isZero();
    }

    @Test
    void spacyHasTheTextTheSpansAndWhoTheyAre() throws Exception {
        String said = Snippets.python(folder, """
                import json
                import spacy

                vocab = spacy.blank("xx").vocab
                text = [json.loads(line)["text"] for line in open("data.jsonl", encoding="utf-8")]
                for line, whole in zip(open("data.spacy.jsonl", encoding="utf-8"), text):
                    doc = spacy.tokens.Doc(vocab).from_json(json.loads(line))
                    print(doc.text == whole, doc.cats.get("sentiment:positive"))
                    for span in [span for group in doc.spans.values() for span in group]:
                        print(span.label_, span.kb_id_, repr(span.text))
                """);
        assertThat(said.lines().limit(11))
                .containsExactly(
                        "True 1.0",
                        "mention taro-kono '河野太郎外相'",
                        "mention taro-kono 'Taro Kono'",
                        "mention  'Nobody'",
                        "direct taro-kono '用意がある'",
                        "direct taro-kono 'We are ready,'",
                        "direct taro-kono 'for\\ntalks.'",
                        "indirect  'answered'",
                        "cue  '述べた'",
                        "cue  'said'",
                        "True 1.0");
        assertThat(said.lines()).hasSize(21).last().isEqualTo("True 0.0");
    }

    @Test
    void conlluFindsTheColumnsAndTheWordsOfEachLabel() throws Exception {
        String said = Snippets.python(folder, """
                from conllu import parse_incr

                for sentence in parse_incr(open("data.conllup", encoding="utf-8")):
                    said = {key: [t["form"] for t in sentence if t[key] != "O"] for key in ("mention", "quote", "cue")}
                    print(len(sentence), *(" ".join(words) for words in said.values()), sep="|")
                """);
        assertThat(said.lines().limit(5))
                .containsExactly(
                        "7|||",
                        "19|河 野 太 郎 外 相|用 意 が あ る|述 べ た",
                        "12|Taro Kono|We are ready , for|said",
                        "3||talks .|",
                        "3|Nobody|answered|");
        assertThat(said.lines()).hasSize(11).last().isEqualTo("2|||");
    }

    /** An engine that shares no code with the one that other tests use. */
    @Test
    void pythonsJsonSchemaFindsEveryLineValidAndAFaultyOneNot() throws Exception {
        String said = Snippets.python(folder, """
                import json
                import jsonschema

                schema = json.load(open("schema.json", encoding="utf-8"))
                engine = jsonschema.Draft202012Validator
                engine.check_schema(schema)
                lines = [json.loads(line) for line in open("data.jsonl", encoding="utf-8")]
                for line in lines:
                    engine(schema).validate(line)
                faulty = [
                    {**lines[0], "topics": ["no such topic"]},
                    {**lines[0], "more": 1},
                    {key: value for key, value in lines[0].items() if key != "blocks"},
                ]
                print(len(lines), [engine(schema).is_valid(line) for line in faulty])
                """);
        assertThat(said.strip()).isEqualTo("3 [False, False, False]");
    }

    @Test
    void duckDbAsThePageShowsIt() throws SQLException {
        assertThat(asked(Snippets.with("sql", "read_json")))
                .containsExactly("anna|positive|1", "anna|null|1", "boris|positive|1");
    }

    /** Offsets are as the page says for DuckDB: its strings count code points from 1. */
    @ParameterizedTest
    @ValueSource(strings = {"read_json('data.jsonl', format = 'newline_delimited')", "read_parquet('data.parquet')"})
    void duckDbFindsEverySpanWhereItIsSaidToBe(String table) throws SQLException {
        assertThat(asked("""
                        WITH spans AS (
                          SELECT text, unnest(mentions) AS span FROM %1$s
                          UNION ALL BY NAME
                          SELECT text, {'start': part.start, 'end': part."end", 'text': part.text} AS span
                          FROM (SELECT text, unnest(quote.content) AS part FROM (SELECT text, unnest(quotes) AS quote FROM %1$s))
                        )
                        SELECT count(*), count(*) FILTER (text[span.start + 1 : span."end"] = span.text) FROM spans
                        """.formatted(table))).containsExactly("14|14");
    }

    @Test
    void duckDbReadsTheSameFromParquetAsFromLines() throws SQLException {
        String columns = "SELECT id, labeller, text, meta.headline, meta.outlet, len(quotes), sentiment.value, topics,"
                + " provenance.seconds FROM ";
        assertThat(asked(columns + "read_parquet('data.parquet')"))
                .isEqualTo(asked(columns + "read_json('data.jsonl', format = 'newline_delimited')"))
                .hasSize(3);
    }

    @Test
    void duckDbReadsTheTable() throws SQLException {
        String table = "read_csv('data.csv', all_varchar = true)";
        assertThat(asked("SELECT layer, count(*) FROM %s WHERE labeller = 'boris' GROUP BY ALL ORDER BY ALL"
                        .formatted(table)))
                .containsExactly("cue|2", "mention|3", "quote|4", "record|1", "sentiment|1", "topic|1");
        assertThat(asked("""
                        SELECT count(*) FROM %1$s part JOIN %1$s whole USING (id, labeller)
                        WHERE whole.layer = 'record' AND part.layer IN ('mention', 'quote', 'cue')
                        AND whole.text[part.start::int + 1 : part."end"::int] = part.text
                        """.formatted(table))).containsExactly("18");
    }

    private List<String> asked(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("SET file_search_path = '" + folder + "'");
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) rows.add(row(found));
            }
            return rows;
        }
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) cells.add(String.valueOf(found.getObject(i)));
        return String.join("|", cells);
    }
}
