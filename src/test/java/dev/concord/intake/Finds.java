package dev.concord.intake;

import java.util.ArrayList;
import java.util.List;

/** What readers found, for tests to look at. */
final class Finds implements Found {

    final List<Source> sources = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    @Override
    public void source(Source source) {
        sources.add(source);
    }

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }

    List<String> names() {
        return sources.stream().map(Source::name).toList();
    }

    List<String> sentences() {
        return faults.stream().map(Fault::toString).toList();
    }
}
