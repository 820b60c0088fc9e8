package dev.concord.account;

import dev.concord.shell.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four people to try the product with, on one's own machine only. */
@Service
@Transactional
public class DemoAccounts {

    /** One who may be signed in with one click, with the password everybody knows. */
    public record Demo(Person person, Role role, String password) {}

    private record Cast(String name, String displayName, Role role) {}

    private static final List<Cast> CAST = List.of(
            new Cast("anna", "Anna", Role.ANNOTATOR),
            new Cast("boris", "Boris", Role.ANNOTATOR),
            new Cast("chiyo", "Chiyo", Role.ANNOTATOR),
            new Cast("lena", "Lena", Role.LEAD));

    private final Accounts accounts;
    private final AccountRows rows;
    private final ListeningAddress address;

    DemoAccounts(Accounts accounts, AccountRows rows, ListeningAddress address) {
        this.accounts = accounts;
        this.rows = rows;
        this.address = address;
    }

    /** Whether demo accounts may be made and may sign in: only this machine can reach the server. */
    public boolean allowed() {
        return address.loopback();
    }

    /** Makes those that do not exist yet. Memberships are the caller's to give. */
    public List<Demo> create() {
        if (!allowed()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "Demo accounts exist only on a server that listens on a loopback address.");
        }
        for (Cast one : CAST) {
            if (!rows.existsByName(one.name())) {
                accounts.create(one.name(), one.displayName(), password(one.name()), false, true);
            }
        }
        return all();
    }

    /** Those that exist and may sign in; nobody on a server that others can reach. */
    @Transactional(readOnly = true)
    public List<Demo> all() {
        if (!allowed()) return List.of();
        var made = rows.findByDemoTrueOrderById().stream().map(Account::person).toList();
        return CAST.stream()
                .flatMap(one -> made.stream()
                        .filter(person -> person.name().equals(one.name()))
                        .map(person -> new Demo(person, one.role(), password(one.name()))))
                .toList();
    }

    private static String password(String name) {
        return name + "-concord";
    }
}
