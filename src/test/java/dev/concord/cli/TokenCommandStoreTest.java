package dev.concord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.account.Accounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StoreTest
class TokenCommandStoreTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    final String user = "u" + System.nanoTime();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void somebodyHasAnAccount() {
        accounts.create(user, "Uma", "a long password", false);
    }

    @Test
    void aTokenIsMadeListedAndWithdrawn() {
        assertThat(call("create", "--user", user, "--scope", "read", "--days", "30", "--name", "nightly copy"))
                .isZero();
        assertThat(out.toString().strip()).startsWith("concord_");
        String listed = listed();
        assertThat(listed)
                .contains("\t" + user + "\tnightly copy\tread\tworks\t")
                .doesNotContain("concord_");
        assertThat(call("withdraw", listed.split("\t")[0])).isZero();
        assertThat(listed()).contains("\twithdrawn\t");
    }

    @Test
    void helpNamesWhatThereIs() {
        assertThat(call("--help")).isZero();
        assertThat(out.toString()).contains("create", "list", "withdraw");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(call("withdraw", "999999999")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no token 999999999.");
    }

    private String listed() {
        out.getBuffer().setLength(0);
        assertThat(call("list", "--user", user)).isZero();
        return out.toString();
    }

    private int call(String... arguments) {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "token";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return ConcordCommand.within(context, Path.of("."))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(whole);
    }
}
