package dev.concord.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface ApiTokenRows extends Repository<ApiToken, Long> {

    ApiToken saveAndFlush(ApiToken token);

    Optional<ApiToken> findById(long id);

    List<ApiToken> findByAccountIdAndIdLessThanOrderByIdDesc(long accountId, long before, Pageable page);

    List<ApiToken> findByIdLessThanOrderByIdDesc(long before, Pageable page);

    long countByAccountId(long accountId);

    long count();
}
