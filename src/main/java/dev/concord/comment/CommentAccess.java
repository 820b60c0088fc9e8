package dev.concord.comment;

import dev.concord.account.CurrentAccount;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetAccess;
import dev.concord.annotation.SheetId;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read and write in a thread: whoever may read its sheet, and works in the project. */
@Component
public class CommentAccess {

    private final SheetAccess sheets;
    private final ThreadRows threads;
    private final EntryRows entries;
    private final CurrentAccount current;

    CommentAccess(SheetAccess sheets, ThreadRows threads, EntryRows entries, CurrentAccount current) {
        this.sheets = sheets;
        this.threads = threads;
        this.entries = entries;
        this.current = current;
    }

    /** @throws Refusal unless the caller may read the sheet */
    public Sheet requireReadable(SheetId id) {
        Sheet sheet = sheets.requireReadable(id);
        current.requireMember(sheet.project());
        return sheet;
    }

    /** @throws Refusal unless the caller may read the sheet and, with a token, may annotate */
    public Sheet requireWritable(SheetId id) {
        Sheet sheet = sheets.requireReadable(id);
        current.requireAnnotator(sheet.project());
        return sheet;
    }

    /** @throws Refusal unless there is that thread and the caller may write on its sheet */
    public Sheet requireWritable(ThreadId id) {
        return requireWritable(
                threads.findById(id.value()).orElseThrow(() -> missing(id)).sheet());
    }

    /** @throws Refusal unless there is that comment and it is the caller's own */
    public ThreadId requireOwn(UUID comment) {
        EntryRow entry = entries.findById(comment)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "There is no comment %s.".formatted(comment)));
        ThreadId thread = new ThreadId(entry.threadId);
        requireWritable(thread);
        if (entry.accountId != current.id().value()) {
            throw new Refusal(Kind.FORBIDDEN, "Only who wrote a comment may change it.");
        }
        return thread;
    }

    static Refusal missing(ThreadId id) {
        return new Refusal(Kind.NOT_FOUND, "There is no thread %s.".formatted(id.value()));
    }
}
