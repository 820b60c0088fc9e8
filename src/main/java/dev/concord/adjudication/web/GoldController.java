package dev.concord.adjudication.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Settling;
import dev.concord.annotation.Gold;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finishes the gold of articles, and reopens it. */
@RestController
@RequestMapping("/api/v1/articles/{number}/gold")
@Needs(Scope.LEAD)
@Tag(name = "Gold", description = "Sheets of settled labels.")
class GoldController {

    private final Gold gold;
    private final Settling settling;
    private final Cases cases;
    private final Sheets sheets;
    private final CaseAccess access;
    private final CurrentAccount current;

    GoldController(
            Gold gold, Settling settling, Cases cases, Sheets sheets, CaseAccess access, CurrentAccount current) {
        this.gold = gold;
        this.settling = settling;
        this.cases = cases;
        this.sheets = sheets;
        this.access = access;
        this.current = current;
    }

    /** @param open how many undecided cases the caller leaves so */
    record SettleBody(@Nullable Integer open) {}

    record GoldAnswer(long sheet, boolean settled, int open) {}

    @Operation(summary = "Tells how far the gold of an article is.")
    @GetMapping
    GoldAnswer gold(@PathVariable long number) {
        return answer(access.requireLed(new ArticleId(number)).id());
    }

    @Operation(summary = "Settles the gold of an article.")
    @PostMapping("/settle")
    GoldAnswer settle(@PathVariable long number, @RequestBody(required = false) @Nullable SettleBody body) {
        ArticleId article = access.requireLed(new ArticleId(number)).id();
        settling.settle(article, body == null ? null : body.open(), current.id());
        return answer(article);
    }

    @Operation(summary = "Reopens the gold of an article.")
    @PostMapping("/reopen")
    GoldAnswer reopen(@PathVariable long number) {
        ArticleId article = access.requireLed(new ArticleId(number)).id();
        settling.reopen(article, current.id());
        return answer(article);
    }

    private GoldAnswer answer(ArticleId article) {
        SheetId sheet = gold.open(article);
        return new GoldAnswer(
                sheet.value(), sheets.get(sheet).state() == AssignmentState.SUBMITTED, cases.undecided(article));
    }
}
