package dev.concord.scheme;

import org.springframework.data.repository.ListCrudRepository;

interface SchemeRows extends ListCrudRepository<SchemeRow, Long> {}
