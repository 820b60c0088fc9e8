package dev.concord.shell.web;

import static java.util.stream.Collectors.joining;

import dev.concord.shell.Faults;
import dev.concord.shell.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers whatever cannot be done as problem details with a sentence for people; never with a stack trace. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return problem(status(refusal.kind()), refusal.getMessage());
    }

    /** Two changes met; the second one may well succeed when it is sent again. */
    @ExceptionHandler
    ProblemDetail met(ConcurrencyFailureException conflict) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE, "Somebody changed this at the same moment. Send the request again.");
    }

    /** A bug, or a part that is broken: logged once, under the reference that the caller is told. */
    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException fault) {
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, Faults.logged(fault));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        return answer(unreadable, BadJson.sentence(unreadable), headers, status, asked);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        String sentence = invalid.getBindingResult().getFieldErrors().stream()
                .map(field -> "“%s” %s.".formatted(field.getField(), field.getDefaultMessage()))
                .collect(joining(" "));
        return answer(invalid, sentence, headers, status, asked);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        return answer(missing, "There is nothing at this address.", headers, status, asked);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException big, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        return answer(big, "What was sent is too large.", headers, status, asked);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception cause, String sentence, HttpHeaders headers, HttpStatusCode status, WebRequest asked) {
        return handleExceptionInternal(
                cause, ProblemDetail.forStatusAndDetail(status, sentence), headers, status, asked);
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }
}
