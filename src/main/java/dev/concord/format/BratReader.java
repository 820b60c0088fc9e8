package dev.concord.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * brat's standoff: a folder or an archive with {@code NAME.txt} and {@code NAME.ann}
 * (https://brat.nlplab.org/standoff.html). The folder that a document lies in names its labeller.
 */
final class BratReader implements StandoffReader {

    private static final Pattern SPAN = Pattern.compile("(T\\S+)\\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t(.*))?");
    private static final Pattern LINK = Pattern.compile("R\\S+\\t(\\S+) \\S+?:(\\S+) \\S+?:(\\S+)\\s*");
    private static final Pattern VALUE = Pattern.compile("[AM]\\S+\\t(\\S+) (\\S+)(?: (.*))?");
    private static final Pattern REFERENCE = Pattern.compile("N\\S+\\t\\S+ (\\S+) [^:\\s]+:(\\S+)(?:\\t.*)?");
    private static final Pattern NOTE = Pattern.compile("#\\S*\\t\\S+ (\\S+)\\t(.*)");
    private static final Pattern ARTICLE = Pattern.compile("[0-9a-f]{16}");

    @Override
    public String word() {
        return "brat";
    }

    @Override
    public String takes() {
        return "a folder or zip with .txt and .ann files";
    }

    @Override
    public void read(Path path, Taker taker) throws IOException {
        try (Bundle bundle = Bundle.of(path)) {
            Set<String> names = new HashSet<>(bundle.names());
            boolean any = false;
            for (String name : bundle.names()) {
                if (!name.endsWith(".ann")) continue;
                any = true;
                String stem = name.substring(0, name.length() - ".ann".length());
                if (!names.contains(stem + ".txt")) taker.fault(name, "there is no %s.txt beside it.".formatted(stem));
                else document(bundle, stem, taker);
            }
            if (!any) throw new IOException("holds no .ann file");
        }
    }

    private static void document(Bundle bundle, String stem, Taker taker) throws IOException {
        String text;
        String lines;
        try {
            text = utf8(bundle.bytes(stem + ".txt"));
            lines = utf8(bundle.bytes(stem + ".ann"));
        } catch (CharacterCodingException e) {
            taker.fault(stem + ".ann", "it or its text is not UTF-8.");
            return;
        }
        StandoffBuilder built = new StandoffBuilder(stem, text);
        String[] path = stem.split("/");
        if (ARTICLE.matcher(path[path.length - 1]).matches()) built.article = path[path.length - 1];
        if (path.length > 1) built.labeller = path[path.length - 2];
        // spans first, for other lines may name what stands further down
        lines.lines().filter(line -> line.startsWith("T")).forEach(line -> span(line, built));
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("T")).forEach(line -> other(line, built));
        taker.document(built.build());
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void span(String line, StandoffBuilder built) {
        Matcher span = SPAN.matcher(line);
        if (!span.matches()) {
            built.lose("a line that is no span: " + brief(line));
            return;
        }
        String[] pieces = span.group(3).split(";");
        for (String piece : pieces) {
            String[] ends = piece.split(" ");
            built.span(
                    span.group(1),
                    span.group(2),
                    number(ends[0]),
                    number(ends[1]),
                    // of several pieces the words are joined, and cannot be told apart
                    pieces.length == 1 ? span.group(4) : null);
        }
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static void other(String line, StandoffBuilder built) {
        Matcher link = LINK.matcher(line);
        Matcher value = VALUE.matcher(line);
        Matcher reference = REFERENCE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (link.matches()) built.link(link.group(1), link.group(2), link.group(3));
        else if (value.matches())
            built.value(value.group(2), value.group(1), value.group(3) == null ? "" : value.group(3));
        else if (reference.matches()) built.value(reference.group(1), "speaker", reference.group(2));
        else if (note.matches() && built.has(note.group(1))) built.value(note.group(1), "note", note.group(2));
        else if (line.startsWith("E")) built.lose("an event, which has no counterpart here");
        else built.lose("a line that is not understood: " + brief(line));
    }

    private static String brief(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
