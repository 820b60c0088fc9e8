package dev.concord.progress.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.account.Person;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Project;
import dev.concord.progress.Stage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an address asks for. What makes no sense in it asks for nothing. */
record Asked(QueryParameters address) {

    /** The one that is named, or the first. */
    Optional<Project> project(List<Project> led) {
        String slug = address.getSingleParameter("project").orElse("");
        return led.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .or(() -> led.stream().findFirst());
    }

    Set<Person> people(Collection<Person> there) {
        List<String> names = address.getParameters("person");
        return there.stream().filter(person -> names.contains(person.name())).collect(Collectors.toSet());
    }

    Set<AssignmentState> states() {
        List<String> words = address.getParameters("state");
        return Arrays.stream(AssignmentState.values())
                .filter(state -> words.contains(state.wire()))
                .collect(Collectors.toSet());
    }

    Set<SkipReason> skips() {
        return address.getParameters("reason").stream()
                .flatMap(word -> SkipReason.of(word).stream())
                .collect(Collectors.toSet());
    }

    @Nullable
    Stage stage() {
        String word = address.getSingleParameter("stage").orElse("");
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.wire().equals(word))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
