package dev.concord.release;

import dev.concord.account.ProjectId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names for annotators that do not tell who they are: the first eight hex digits of an HMAC-SHA256 of the sign-in name,
 * with a secret of the project. So a person has the same one in every release of a project and another in each project,
 * and who has the release alone cannot try names out.
 */
@Component
class Pseudonyms {

    private static final String PREFIX = "annotator-";

    private final PseudonymSecretRows rows;
    private final SecureRandom random = new SecureRandom();

    Pseudonyms(PseudonymSecretRows rows) {
        this.rows = rows;
    }

    /** What each sign-in name becomes. The secret is made when it is first needed. */
    @Transactional
    public UnaryOperator<String> of(ProjectId project) {
        String secret = rows.findById(project.value())
                .orElseGet(() -> rows.save(new PseudonymSecretRow(project.value(), fresh())))
                .secret;
        var key = new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256");
        return name -> PREFIX + HexFormat.of().formatHex(hmac(key, name), 0, 4);
    }

    static boolean isOne(String name) {
        return name.matches(PREFIX + "[0-9a-f]{8}");
    }

    private String fresh() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] hmac(SecretKeySpec key, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", e);
        }
    }
}
