package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the first administrator comes in: by a link that works once, for a day. */
@Service
@Transactional
public class FirstStart {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Accounts accounts;
    private final AccountRows rows;
    private final SetupLinkRows links;
    private final ListeningAddress address;

    FirstStart(Accounts accounts, AccountRows rows, SetupLinkRows links, ListeningAddress address) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.address = address;
    }

    /** Whether nobody could sign in: no account at all, or only demo accounts where these are closed. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return address.loopback() ? !rows.any() : !rows.anyReal();
    }

    /** A new link's secret part; links made before stop working. */
    public String link() {
        String token = Secret.random();
        links.deleteUnused();
        links.save(new SetupLink(Secret.hash(token), Instant.now().plus(LIFETIME)));
        return token;
    }

    @Transactional(readOnly = true)
    public boolean works(String token) {
        return needed() && links.works(Secret.hash(token), Instant.now());
    }

    /** Makes the first administrator and uses up the link; if the account is refused, the link stays. */
    public void makeAdministrator(String token, String name, String displayName, String password) {
        if (!needed() || links.use(Secret.hash(token), Instant.now()) == 0) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "This link was used already or is too old. Start the server again to get a new one.");
        }
        accounts.create(name, displayName, password, true);
    }
}
