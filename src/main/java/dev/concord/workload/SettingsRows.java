package dev.concord.workload;

import org.springframework.data.repository.ListCrudRepository;

interface SettingsRows extends ListCrudRepository<SettingsRow, Long> {}
