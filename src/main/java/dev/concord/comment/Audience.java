package dev.concord.comment;

import dev.concord.account.Accounts;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.Role;
import dev.concord.annotation.Sheet;
import dev.concord.assignment.Assignments;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees what is written on a sheet: its annotator and the project's leads. Annotators label blindly, so nobody else. */
@Component
class Audience {

    private final Assignments assignments;
    private final Accounts accounts;
    private final Memberships memberships;

    Audience(Assignments assignments, Accounts accounts, Memberships memberships) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /** The sheet's annotator; nobody where it is gold. */
    Optional<Person> annotator(Sheet sheet) {
        return Optional.ofNullable(sheet.assignment())
                .flatMap(assignment -> accounts.find(assignments.get(assignment).annotator()));
    }

    /** Those who may be mentioned: the annotator first, then the leads in the order they joined. */
    List<Person> of(Sheet sheet) {
        List<Person> people = new ArrayList<>(annotator(sheet).stream().toList());
        memberships.members(sheet.project()).stream()
                .filter(member -> member.role() == Role.LEAD)
                .map(Member::person)
                .filter(person -> person.active() && !people.contains(person))
                .forEach(people::add);
        return people;
    }

    /**
     * Those whom the words mention; names that nobody in the project has are only words.
     *
     * @throws Refusal for a member who may not see the sheet
     */
    List<Person> mentioned(Sheet sheet, String words) {
        List<List<String>> names = Mentions.in(words);
        if (names.isEmpty()) return List.of();
        Map<String, Person> members = new LinkedHashMap<>();
        memberships
                .members(sheet.project())
                .forEach(member -> members.put(member.person().name(), member.person()));
        List<Person> audience = of(sheet);
        audience.forEach(person -> members.put(person.name(), person));
        List<Person> found = names.stream()
                .flatMap(readings -> readings.stream()
                        .map(members::get)
                        .filter(Objects::nonNull)
                        .limit(1))
                .distinct()
                .toList();
        for (Person person : found) {
            if (!audience.contains(person)) {
                throw new Refusal(
                        Kind.INVALID,
                        "text: @%s may not see this sheet, for annotators label blindly. Those who may: %s."
                                .formatted(
                                        person.name(),
                                        String.join(
                                                ", ",
                                                audience.stream()
                                                        .map(one -> "@" + one.name())
                                                        .toList())));
            }
        }
        return found;
    }
}
