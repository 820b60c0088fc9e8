package dev.concord.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.Snippets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    @TempDir
    Path folder;

    /** The example of the standard's own libraries. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aReceiverChecksItAsThePageShows() throws Exception {
        String secret = Signature.secret();
        long now = Instant.now().getEpochSecond();
        String body = "{\"type\":\"test\",\"data\":{\"project\":\"Tōkyō 😀\"}}";
        String said = Snippets.python(
                folder,
                Snippets.with("python", "def genuine")
                        + """

                def headers(time, signature):
                    return {"webhook-id": "msg_1", "webhook-timestamp": time, "webhook-signature": signature}

                body = %s.encode()
                print(
                    genuine("%s", headers("%d", "%s"), body),
                    genuine("%s", headers("%d", "%s"), body + b" "),
                    genuine("%s", headers("%d", "%s"), body),
                )
                """.formatted(
                                        "'" + body + "'",
                                        secret,
                                        now,
                                        Signature.of(secret, "msg_1", now, body),
                                        secret,
                                        now,
                                        Signature.of(secret, "msg_1", now, body),
                                        secret,
                                        now - 900,
                                        Signature.of(secret, "msg_1", now - 900, body)));
        assertThat(said.strip()).isEqualTo("True False False");
    }
}
