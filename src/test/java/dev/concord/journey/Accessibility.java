package dev.concord.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;

/** Looks with axe-core at what a browser shows. It finds what a program can find; a person must look besides. */
final class Accessibility {

    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

    private static final String RUN = """
            const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
            // vaadin-tabs 25 has its scroller, with tabindex -1, between the list and its tabs; ours to use, not to mend
            const theirs = (rule, node) => rule.id === 'aria-required-children' && /vaadin-tabs[^ ]*$/.test(node.target)
            // whoever asks for more contrast gets 7:1
            const enhanced = { enabled: matchMedia('(prefers-contrast: more)').matches }
            return axe.run(document, {
              runOnly: rules,
              rules: { 'color-contrast-enhanced': enhanced },
              resultTypes: ['violations']
            }).then(found =>
              found.violations
                .map(v => ({ ...v, nodes: v.nodes.filter(node => !theirs(v, node)) }))
                .filter(v => v.nodes.length > 0)
                .map(v => `${v.id} (${v.help}): ` + v.nodes.map(n => n.target.join(' ')
                  + ' — ' + n.failureSummary.split('\\n').slice(1).join(' ').trim()).join(' | ')))""";

    private Accessibility() {}

    /** Notes what on the screen goes against WCAG 2.2 AA, as far as axe-core can tell; the other screens are looked at too. */
    static void check(Browser browser, SoftAssertions all) {
        all.assertThat(violations(browser))
                .as("WCAG 2.2 AA at %s", browser.url())
                .isEmpty();
    }

    private static List<String> violations(Browser browser) {
        if (Boolean.FALSE.equals(browser.script("return 'axe' in window"))) browser.script(axe());
        Object found = browser.script(RUN);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core is missing; ./concord run installs it", e);
        }
    }
}
