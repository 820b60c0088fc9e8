package dev.concord.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRows extends Repository<ReleaseRow, Long> {

    ReleaseRow saveAndFlush(ReleaseRow release);

    Optional<ReleaseRow> findById(long id);

    List<ReleaseRow> findByIdInOrderByNumberDesc(Collection<Long> ids);

    @Query("select coalesce(max(r.number), 0) from ReleaseRow r where r.projectId = :projectId")
    int latest(long projectId);

    @Query("select r from ReleaseRow r where r.projectId = :projectId and r.number < :before order by r.number desc")
    List<ReleaseRow> before(long projectId, int before, Limit limit);

    @Query(
            value =
                    "select * from release r where not exists (select 1 from release_article a where a.release_id = r.id) order by r.id",
            nativeQuery = true)
    List<ReleaseRow> unread();
}
