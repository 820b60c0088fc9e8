package dev.concord.progress;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentState;
import dev.concord.progress.Overview.DayWork;
import dev.concord.progress.Overview.PersonWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a project is. Reads counters only: five queries by index, whose cost grows with people and days and not with
 * articles. Whether the caller may ask is the caller's door's business.
 */
@Service
@Transactional(readOnly = true)
public class Progress {

    private final JdbcTemplate database;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Clock clock;

    Progress(JdbcTemplate database, Memberships memberships, Accounts accounts, Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Overview overview(ProjectId project, ProgressFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Map<AccountId, WorkCount> counts = new HashMap<>();
        var everybody = new WorkCount();
        TreeMap<LocalDate, long[]> days = new TreeMap<>();
        Map<LocalDate, Long> pace = new HashMap<>();
        readWork(project, (account, state, day, amount) -> {
            if (!filter.includes(account)) return;
            if (!state.editable()) pace.merge(day, amount, Long::sum);
            if (!state.editable() && !filter.includes(day)) return;
            counts.computeIfAbsent(account, id -> new WorkCount()).add(state, day, amount);
            everybody.add(state, day, amount);
            if (!state.editable()) days.computeIfAbsent(day, at -> new long[2])[WorkCount.kind(state)] += amount;
        });
        long given = everybody.waiting()
                + pace.values().stream().mapToLong(Long::longValue).sum();
        readMinutes(project, filter, (account, tenths, amount) -> {
            counts.computeIfAbsent(account, id -> new WorkCount()).minutes.add(tenths, amount);
            everybody.minutes.add(tenths, amount);
        });
        return new Overview(
                everybody.work(),
                people(project, filter, counts),
                days(days),
                stages(project),
                Forecast.of(everybody.waiting(), given, pace, today));
    }

    /** Those who annotate in the project, and whoever else has or had work in it, by the name that is shown. */
    public List<Person> people(ProjectId project) {
        Set<AccountId> ids = new HashSet<>();
        database.query(
                "select distinct account_id from progress_work where project_id = ? and amount > 0",
                row -> {
                    ids.add(new AccountId(row.getLong(1)));
                },
                project.value());
        return people(project, ids);
    }

    private List<Person> people(ProjectId project, Set<AccountId> withWork) {
        Set<AccountId> ids = new HashSet<>(withWork);
        Map<AccountId, Person> found = new HashMap<>();
        for (Member member : memberships.members(project)) {
            if (member.role() != Role.ANNOTATOR && !ids.contains(member.person().id())) continue;
            found.put(member.person().id(), member.person());
        }
        ids.removeAll(found.keySet());
        if (!ids.isEmpty()) found.putAll(accounts.findAll(ids));
        return found.values().stream()
                .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::name))
                .toList();
    }

    private List<PersonWork> people(ProjectId project, ProgressFilter filter, Map<AccountId, WorkCount> counts) {
        return people(project, counts.keySet()).stream()
                .filter(person -> filter.includes(person.id()))
                .map(person -> counts.getOrDefault(person.id(), new WorkCount()).of(person))
                .toList();
    }

    /** Every day from the first to the last, those without work as well. */
    private static List<DayWork> days(TreeMap<LocalDate, long[]> done) {
        if (done.isEmpty()) return List.of();
        List<DayWork> days = new ArrayList<>();
        for (LocalDate day = done.firstKey(); !day.isAfter(done.lastKey()); day = day.plusDays(1)) {
            long[] counts = done.getOrDefault(day, new long[2]);
            days.add(new DayWork(day, counts[0], counts[1]));
        }
        return days;
    }

    private interface WorkReader {
        void row(AccountId account, AssignmentState state, LocalDate day, long amount);
    }

    private void readWork(ProjectId project, WorkReader reader) {
        database.query(
                "select account_id, state, epoch_day, amount from progress_work where project_id = ? and amount <> 0",
                row -> {
                    reader.row(
                            new AccountId(row.getLong(1)),
                            AssignmentState.valueOf(row.getString(2)),
                            LocalDate.ofEpochDay(row.getLong(3)),
                            row.getLong(4));
                },
                project.value());
    }

    private interface MinuteReader {
        void row(AccountId account, int tenths, long amount);
    }

    /** Between two days each submitted sheet is looked at; without them only their histogram. */
    private void readMinutes(ProjectId project, ProgressFilter filter, MinuteReader reader) {
        long first = filter.from() == null ? 0 : filter.from().toEpochDay();
        long last = filter.to() == null ? Integer.MAX_VALUE : filter.to().toEpochDay();
        String query = filter.dated()
                ? "select account_id, tenths, count(*) from progress_sheet where project_id = ?"
                        + " and epoch_day >= ? and epoch_day <= ? group by account_id, tenths"
                : "select account_id, tenths, amount from progress_minutes where project_id = ? and amount <> 0";
        Object[] given = filter.dated() ? new Object[] {project.value(), first, last} : new Object[] {project.value()};
        database.query(
                query,
                row -> {
                    var account = new AccountId(row.getLong(1));
                    if (filter.includes(account)) reader.row(account, row.getInt(2), row.getLong(3));
                },
                given);
    }

    private Map<Stage, Long> stages(ProjectId project) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        database.query(
                "select stage, amount from progress_stage where project_id = ? and amount <> 0",
                row -> {
                    stages.put(Stage.values()[row.getInt(1)], row.getLong(2));
                },
                project.value());
        return stages;
    }
}
