package dev.concord.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.account.ProjectId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the last figures of whole projects over a restart. */
@Component
class LastFigures {

    /** Most of what a figure may have to say it has not. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final FiguresRows rows;

    LastFigures(FiguresRows rows) {
        this.rows = rows;
    }

    /** Figures and the mark of the sheets they were taken of. */
    record Kept(Figures figures, String mark) {}

    /** Empty too where another version of the software kept them otherwise. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(ProjectId project, Cut cut) {
        return rows.findById(FiguresRow.id(project, cut)).flatMap(LastFigures::kept);
    }

    private static Optional<Kept> kept(FiguresRow row) {
        try {
            return Optional.of(new Kept(JSON.readValue(row.figures, Figures.class), row.mark));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Transactional
    public void keep(ProjectId project, Cut cut, Kept last) {
        FiguresRow row = rows.findById(FiguresRow.id(project, cut)).orElseGet(() -> new FiguresRow(project, cut));
        row.takenAt = last.figures().at();
        row.mark = last.mark();
        row.figures = JSON.writeValueAsString(last.figures());
        rows.save(row);
    }
}
