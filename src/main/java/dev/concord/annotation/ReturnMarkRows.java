package dev.concord.annotation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReturnMarkRows extends ListCrudRepository<ReturnMarkRow, Long> {

    List<ReturnMarkRow> findBySheetIdOrderByStartAscIdAsc(long sheetId);
}
