package dev.concord.annotation.web;

import dev.concord.annotation.SheetAccess;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.annotation.UnmovedLabels.Unmoved;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels of a sheet that did not come along when its text was mended. */
@RestController
@RequestMapping("/api/v1/sheets/{id}/unmoved")
@Tag(name = "Sheets")
class UnmovedController {

    private final UnmovedLabels unmoved;
    private final SheetAccess access;

    UnmovedController(UnmovedLabels unmoved, SheetAccess access) {
        this.unmoved = unmoved;
        this.access = access;
    }

    /**
     * One label.
     *
     * @param version of the text it stood in
     * @param open whether the sheet was not finished since
     */
    record UnmovedAnswer(String layer, String id, String text, int version, Instant at, boolean open) {

        static UnmovedAnswer of(Unmoved one) {
            return new UnmovedAnswer(one.layer().wire(), one.key(), one.words(), one.version(), one.at(), one.open());
        }
    }

    record UnmovedPage(List<UnmovedAnswer> items) {}

    @Operation(summary = "Lists labels that could not move when the text was mended.")
    @GetMapping
    UnmovedPage ofSheet(@PathVariable long id) {
        return new UnmovedPage(unmoved.all(access.requireReadable(new SheetId(id))).stream()
                .map(UnmovedAnswer::of)
                .toList());
    }
}
