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
            const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
            // whoever asks for more contrast gets 7:1
            const contrast = matchMedia('(prefers-contrast: more)').matches ? ['color-contrast-enhanced'] : []
            const colours = ['color-contrast', 'link-in-text-block', ...contrast]
            // vaadin-tabs 25 has its scroller, with tabindex -1, between the list and its tabs; ours to use, not to mend
            const theirs = (rule, node) => rule.id === 'aria-required-children' && /vaadin-tabs[^ ]*$/.test(node.target)
            const asked = { runOnly: arguments[0] ? colours : all, resultTypes: ['violations'] }
            // colours may still be on their way from those before
            return new Promise(done => setTimeout(done, 300)).then(() => axe.run(document, asked)).then(found =>
              found.violations
                .map(v => ({ ...v, nodes: v.nodes.filter(node => !theirs(v, node)) }))
                .filter(v => v.nodes.length > 0)
                .map(v => `${v.id} (${v.help}): ` + v.nodes.map(n => n.target.join(' ')
                  + ' — ' + n.failureSummary.split('\\n').slice(1).join(' ').trim()).join(' | ')))""";

    private Accessibility() {}

    /**
     * Notes what on the screen goes against WCAG 2.2 AA, as far as axe-core can tell, in light colours and dark, with usual
     * contrast and more; the other screens are looked at too. Leaves it light.
     */
    static void check(Browser browser, SoftAssertions all) {
        if (Boolean.FALSE.equals(browser.script("return 'axe' in window"))) browser.script(axe());
        for (String contrast : List.of("more", "no-preference")) {
            for (String scheme : List.of("dark", "light")) {
                browser.colours(scheme, contrast);
                // but for its colours a screen is the same in all of them
                boolean coloursOnly = !scheme.equals("light") || !contrast.equals("no-preference");
                all.assertThat(violations(browser, coloursOnly))
                        .as("WCAG 2.2 AA at %s, %s, contrast %s", browser.url(), scheme, contrast)
                        .isEmpty();
            }
        }
    }

    private static List<String> violations(Browser browser, boolean coloursOnly) {
        Object found = browser.script(RUN, coloursOnly);
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
