package dev.concord.account;

import dev.concord.shell.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Tells programs how they stand, with the headers of draft-ietf-httpapi-ratelimit-headers. */
@Component
class QuotaHeaders {

    private static final URI EXCEEDED = URI.create("https://iana.org/assignments/http-problem-types#quota-exceeded");

    private final Problems problems;

    QuotaHeaders(Problems problems) {
        this.problems = problems;
    }

    void tell(HttpServletResponse answer, Quota quota, RateLimits.Standing standing) {
        if (standing.quota() == 0) return;
        String name = '"' + quota.word() + '"';
        answer.setHeader("RateLimit-Policy", name + ";q=" + standing.quota() + ";w=" + RateLimits.WINDOW.toSeconds());
        answer.setHeader("RateLimit", name + ";r=" + standing.left() + ";t=" + seconds(standing.full()));
    }

    void refuse(HttpServletResponse answer, Quota quota, long wait, String sentence) throws IOException {
        answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, sentence.formatted(seconds(wait)));
        problem.setType(EXCEEDED);
        problem.setProperty("violated-policies", List.of(quota.word()));
        problems.write(answer, problem);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
