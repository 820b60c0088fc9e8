package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Parquet with the same columns as the records, nested ones as lists of structures ({@link ParquetRows}); dates and times
 * are strings as there. Not compressed: every codec would bring native code along.
 */
final class ParquetFormat implements Format {

    /** What is held until it is written. */
    private static final long ROW_GROUP = 16 << 20;

    @Override
    public String word() {
        return "parquet";
    }

    @Override
    public String file(String stem) {
        return stem + ".parquet";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) throws IOException {
        ParquetWriter<ArticleRecord> writer = new Builder(new Counted(out))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP)
                .build();
        return new RecordSink() {
            @Override
            public void write(ArticleRecord record) throws IOException {
                writer.write(record);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private static final class Builder extends ParquetWriter.Builder<ArticleRecord, Builder> {

        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<ArticleRecord> getWriteSupport(Configuration configuration) {
            return new Support();
        }

        @Override
        protected WriteSupport<ArticleRecord> getWriteSupport(ParquetConfiguration configuration) {
            return new Support();
        }
    }

    private static final class Support extends WriteSupport<ArticleRecord> {

        private ParquetRows rows = new ParquetRows(null);

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(ParquetRows.SCHEMA, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(ParquetRows.SCHEMA, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            rows = new ParquetRows(consumer);
        }

        @Override
        public void write(ArticleRecord record) {
            rows.write(record);
        }
    }

    /** A stream that is not ours to close, and knows where it is. */
    private static final class Counted implements OutputFile {

        private final OutputStream out;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return new Position(out);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return new Position(out);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Position extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Position(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
