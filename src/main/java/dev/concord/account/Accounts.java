package dev.concord.account;

import static java.util.stream.Collectors.toMap;

import dev.concord.shell.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
@Transactional
public class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{2,40}");

    /** Labellers in records that are nobody's account. */
    private static final Set<String> RESERVED = Set.of("gold", "majority", "suggestion");

    private final AccountRows rows;
    private final PasswordEncoder passwords;

    Accounts(AccountRows rows, PasswordEncoder passwords) {
        this.rows = rows;
        this.passwords = passwords;
    }

    /** Makes an account; the name is kept in lower case. */
    public AccountId create(String name, String displayName, String password, boolean administrator) {
        return create(name, displayName, password, administrator, false);
    }

    AccountId create(String name, String displayName, String password, boolean administrator, boolean demo) {
        String signIn = lower(name);
        if (!NAME.matcher(signIn).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "“%s” cannot be a sign-in name: use 2 to 40 of a-z, 0-9, dot, dash and underscore."
                            .formatted(name));
        }
        if (RESERVED.contains(signIn)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "“%s” is no person’s name: labels of no person carry it.".formatted(signIn));
        }
        if (displayName.isBlank() || displayName.length() > 80) {
            throw new Refusal(Refusal.Kind.INVALID, "The name shown to others needs 1 to 80 characters.");
        }
        Password.check(password);
        if (rows.existsByName(signIn)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "There is already an account named “%s”.".formatted(signIn));
        }
        var account = new Account(signIn, displayName.strip(), passwords.encode(password), administrator, demo);
        return rows.saveAndFlush(account).id();
    }

    /**
     * An account for somebody whose labels come from elsewhere: nobody can sign in to it until an administrator lets her.
     */
    public AccountId createAbsent(String name) {
        AccountId id = create(name, name, randomPassword(), false);
        rows.findById(id.value()).orElseThrow().deactivate(Instant.now());
        return id;
    }

    /** Whether that could be somebody's sign-in name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** The account of a sign-in name, in whatever case it is given. */
    @Transactional(readOnly = true)
    public Optional<Person> byName(String name) {
        return rows.findByName(lower(name)).map(Account::person);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(AccountId id) {
        return rows.findById(id.value()).map(Account::person);
    }

    /** Those of the accounts that exist, by their ids. */
    @Transactional(readOnly = true)
    public Map<AccountId, Person> findAll(Collection<AccountId> ids) {
        var values = ids.stream().map(AccountId::value).distinct().toList();
        return rows.findByIdIn(values).stream().map(Account::person).collect(toMap(Person::id, person -> person));
    }

    /** Sets another password; sessions begun with the old one are over. */
    public void changePassword(AccountId id, String password) {
        Password.check(password);
        var account = rows.findById(id.value())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account."));
        account.passwordHash(passwords.encode(password));
    }

    /** People whose sign-in name or shown name holds the text, by name; all of them for an empty text. */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int page, int size) {
        return rows.search(pattern(text), PageRequest.of(page, size)).stream()
                .map(Account::person)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(String text) {
        return rows.count(pattern(text));
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !rows.any();
    }

    /** A password nobody has thought of, short enough to be typed once. */
    public static String randomPassword() {
        return Secret.random().substring(0, 16);
    }

    static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String pattern(String text) {
        return "%" + lower(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
