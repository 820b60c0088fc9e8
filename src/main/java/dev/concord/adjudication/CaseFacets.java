package dev.concord.adjudication;

import dev.concord.annotation.LabelledSheet;
import dev.concord.corpus.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * By what cases can be looked for: a row for each case and facet, in the order of the list, so that a page of any list is
 * a short run in one index however many cases there are.
 */
@Component
class CaseFacets {

    static final String ALL = "*";

    /** More than any severity. */
    private static final long TOP = 1_000_000;

    private static final int ID_BITS = 40;

    static final String GUIDELINE = "guideline:";
    static final String OUTLET = "outlet:";

    static final int GUIDELINE_BITS = 30;

    private final NamedParameterJdbcTemplate jdbc;

    CaseFacets(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How the list sorts it: the worst first, then the older. */
    static long place(UnitRow unit) {
        return (TOP - Math.min(unit.severity, TOP - 1)) << ID_BITS | unit.id();
    }

    static long idAt(long place) {
        return place & (1L << ID_BITS) - 1;
    }

    static int code(UnitRow unit) {
        return CaseFilter.State.of(unit.state, unit.changed).ordinal();
    }

    /** What is the same for every unit of an article. */
    static List<String> ofArticle(Article article, List<LabelledSheet> sheets) {
        List<String> lines = new ArrayList<>(List.of(ALL));
        String outlet = article.meta().outlet();
        if (outlet != null) lines.add(OUTLET + outlet.replace('\n', ' '));
        TreeSet<String> found = new TreeSet<>();
        for (LabelledSheet sheet : sheets) {
            found.add("who:" + sheet.sheet().labeller());
            if (sheet.sheet().guideline() > 0)
                found.add(GUIDELINE + sheet.sheet().guideline());
            List<String> topics = sheet.labels().topics();
            if (topics != null) topics.forEach(topic -> found.add("topic:" + topic));
        }
        lines.addAll(found);
        return lines;
    }

    static List<String> ofUnit(List<String> article, Unit unit) {
        List<String> lines = new ArrayList<>(article);
        lines.add("layer:" + unit.layer().wire());
        Verdict verdict = Verdict.of(unit.members());
        verdict.kinds().forEach(kind -> lines.add("kind:" + kind.wire()));
        List<Map.Entry<String, Integer>> groups = verdict.groups().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (groups.get(i).getValue().equals(groups.get(j).getValue())) continue;
                lines.add(pair(groups.get(i).getKey(), groups.get(j).getKey()));
            }
        }
        return lines;
    }

    /** Both took part and differ. */
    static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? "pair:%s|%s".formatted(one, other) : "pair:%s|%s".formatted(other, one);
    }

    /** Writes what these units can be found by, now that they are as they are. */
    void write(Collection<UnitRow> units) {
        if (units.isEmpty()) return;
        remove(units);
        MapSqlParameterSource[] rows = units.stream()
                .filter(UnitRow::listed)
                .flatMap(unit -> unit.facets.lines().distinct().map(line -> row(unit, line)))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length == 0) return;
        jdbc.batchUpdate("""
                insert into adjudication_facet (unit_id, facet, project_id, article_id, state, place, layer, kinds,
                    guidelines, outlet)
                values (:unit, :facet, :project, :article, :state, :place, :layer, :kinds, :guidelines, :outlet)""", rows);
    }

    void remove(Collection<UnitRow> units) {
        jdbc.update(
                "delete from adjudication_facet where unit_id in (:units)",
                Map.of("units", units.stream().map(UnitRow::id).toList()));
    }

    private static MapSqlParameterSource row(UnitRow unit, String facet) {
        return new MapSqlParameterSource()
                .addValue("unit", unit.id())
                .addValue("facet", facet)
                .addValue("project", unit.projectId)
                .addValue("article", unit.articleId)
                .addValue("state", code(unit))
                .addValue("place", place(unit))
                .addValue("layer", unit.layer.wire())
                .addValue("kinds", unit.kinds)
                .addValue("guidelines", guidelines(unit.facets))
                .addValue("outlet", outlet(unit.facets));
    }

    private static int guidelines(String lines) {
        return lines.lines()
                .filter(line -> line.startsWith(GUIDELINE))
                .mapToInt(line -> guidelineBit(Integer.parseInt(line.substring(GUIDELINE.length()))))
                .reduce(0, (one, other) -> one | other);
    }

    /** One of its own, but for the late versions, which share the last: there the facet itself decides. */
    static int guidelineBit(int version) {
        return 1 << Math.min(version, GUIDELINE_BITS);
    }

    private static int outlet(String lines) {
        return lines.lines()
                .filter(line -> line.startsWith(OUTLET))
                .mapToInt(String::hashCode)
                .findFirst()
                .orElse(0);
    }
}
