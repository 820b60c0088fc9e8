package dev.concord.intake;

import java.util.List;

/**
 * What became of the sources.
 *
 * @param added articles that are new
 * @param known sources that the project had already, byte for byte
 */
public record IntakeReport(int added, int known, List<Fault> faults) {}
