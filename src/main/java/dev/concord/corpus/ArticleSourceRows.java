package dev.concord.corpus;

import org.springframework.data.repository.ListCrudRepository;

interface ArticleSourceRows extends ListCrudRepository<ArticleSourceRow, Long> {}
