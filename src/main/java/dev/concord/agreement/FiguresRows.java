package dev.concord.agreement;

import org.springframework.data.repository.ListCrudRepository;

interface FiguresRows extends ListCrudRepository<FiguresRow, String> {}
