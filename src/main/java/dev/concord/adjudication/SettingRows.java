package dev.concord.adjudication;

import org.springframework.data.repository.ListCrudRepository;

interface SettingRows extends ListCrudRepository<SettingRow, Long> {}
