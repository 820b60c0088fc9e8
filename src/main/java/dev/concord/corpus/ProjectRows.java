package dev.concord.corpus;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.ListCrudRepository;

interface ProjectRows extends ListCrudRepository<ProjectRow, Long> {

    Optional<ProjectRow> findBySlug(String slug);

    List<ProjectRow> findByIdInOrderByName(Iterable<Long> ids);

    List<ProjectRow> findAllByOrderByName();

    List<ProjectRow> findByNameContainingIgnoreCaseOrderByName(String text, Pageable page);

    long countByNameContainingIgnoreCase(String text);
}
