package dev.concord.shell.web;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words what is wrong with a body that cannot be read, and where. */
final class BadJson {

    private BadJson() {}

    static String sentence(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException broken ->
                "The JSON is broken at line %d, column %d."
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
            case UnrecognizedPropertyException unknown -> "“%s” is not a known field.".formatted(path(unknown));
            case InvalidFormatException wrong ->
                "“%s” is “%s”, but must be %s.".formatted(path(wrong), wrong.getValue(), kind(wrong.getTargetType()));
            case MismatchedInputException wrong ->
                "“%s” must be %s.".formatted(path(wrong), kind(wrong.getTargetType()));
            case JacksonException other -> "“%s” cannot be read.".formatted(path(other));
            case null, default -> "The request needs a JSON body.";
        };
    }

    /** As a program would write it: {@code [2].value.start}; the whole body has no name of its own. */
    private static String path(JacksonException at) {
        List<JacksonException.Reference> steps = at.getPath();
        if (steps.isEmpty()) return "the body";
        String path = steps.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) return "something else";
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "a whole number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "UUID" -> "a UUID";
            case "List", "ArrayList", "Set", "Collection" -> "an array";
            default -> type.isArray() ? "an array" : "an object";
        };
    }
}
