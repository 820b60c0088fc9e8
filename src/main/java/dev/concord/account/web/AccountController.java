package dev.concord.account.web;

import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.shell.PageCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody who has an account, to administrators. */
@RestController
@RequestMapping("/api/v1/accounts")
@Needs(Scope.ADMIN)
@Tag(name = "Accounts", description = "Everybody who may sign in.")
class AccountController {

    private final Accounts accounts;
    private final CurrentAccount current;

    AccountController(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
    }

    record PersonAnswer(String name, String shown, boolean administrator, boolean active) {

        static PersonAnswer of(Person person) {
            return new PersonAnswer(person.name(), person.displayName(), person.administrator(), person.active());
        }
    }

    record PersonPage(List<PersonAnswer> items, @Nullable String next, long total) {}

    @Operation(summary = "Lists the accounts whose name holds the words.")
    @GetMapping
    PersonPage list(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        current.requireAdministrator();
        int page = PageCursor.page(cursor);
        long total = accounts.count(q);
        return new PersonPage(
                accounts.search(q, page, PageCursor.PAGE).stream()
                        .map(PersonAnswer::of)
                        .toList(),
                PageCursor.after(page, total),
                total);
    }
}
