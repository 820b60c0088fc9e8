package dev.concord.adjudication;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SettledRows extends Repository<UnitRow, Long> {

    /** Those of the articles whose gold is settled. */
    @Query("select distinct u.articleId from UnitRow u where u.articleId in :articles and u.settled = true")
    List<Long> among(Collection<Long> articles);
}
