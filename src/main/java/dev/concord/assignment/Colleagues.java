package dev.concord.assignment;

import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a project and how far each of them is, as a lead sees it. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final ColleagueRows rows;
    private final Memberships memberships;

    Colleagues(ColleagueRows rows, Memberships memberships) {
        this.rows = rows;
        this.memberships = memberships;
    }

    /** Those of the project's people whose names hold the text, by page and shown name. */
    public List<Colleague> search(ProjectId project, String text, int page, int size) {
        List<Member> members = memberships.search(project, text, page, size);
        Map<Long, ColleagueRows.Work> work =
                rows
                        .work(
                                project.value(),
                                members.stream()
                                        .map(one -> one.person().id().value())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ColleagueRows.Work::account, Function.identity()));
        return members.stream()
                .map(one -> colleague(one, work.get(one.person().id().value())))
                .toList();
    }

    private static Colleague colleague(Member member, ColleagueRows.@Nullable Work work) {
        return work == null
                ? new Colleague(member, 0, 0, null)
                : new Colleague(member, work.open(), work.done(), work.lastActive());
    }
}
