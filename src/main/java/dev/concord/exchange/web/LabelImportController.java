package dev.concord.exchange.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.exchange.FoundName;
import dev.concord.exchange.LabelFiles;
import dev.concord.exchange.LabelImport;
import dev.concord.exchange.LabelMapping;
import dev.concord.exchange.LabelOrder;
import dev.concord.exchange.LabelReport;
import dev.concord.intake.Fault;
import dev.concord.intake.Imports;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes labels from a lead's program: the body is the file, as it would be given on the screen. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Labels in", description = "Labels of records and of other tools.")
class LabelImportController {

    private final LabelImport labelImport;
    private final Imports imports;
    private final Projects projects;
    private final CurrentAccount current;

    LabelImportController(LabelImport labelImport, Imports imports, Projects projects, CurrentAccount current) {
        this.labelImport = labelImport;
        this.imports = imports;
        this.projects = projects;
        this.current = current;
    }

    record FaultAnswer(@Nullable Integer line, String sentence) {

        static FaultAnswer of(Fault fault) {
            return new FaultAnswer(fault.line().isPresent() ? fault.line().getAsInt() : null, fault.sentence());
        }
    }

    record NameAnswer(String name, String of, int times, String meaning) {

        static NameAnswer of(FoundName found) {
            return new NameAnswer(
                    found.name(),
                    found.ofSpans() ? "spans" : "values",
                    found.times(),
                    found.meaning().word());
        }
    }

    /** @param written whether anything came in: not on a dry run, and not with faults */
    record ReportAnswer(
            boolean written,
            int records,
            int sheets,
            int proposals,
            int known,
            int articles,
            int faulty,
            Map<String, Integer> labellers,
            List<NameAnswer> names,
            Map<String, Integer> unmapped,
            List<FaultAnswer> faults) {}

    /**
     * @param file its name, by whose end its kind is known
     * @param format records, brat, cas, labelstudio or doccano; looked for where it is missing
     * @param labeller OLD=NEW, what a labeller of the file is called here; as often as needed
     * @param map NAME=MEANING for names of another tool; as often as needed
     * @param as whose labels they are where the file does not say
     * @param suggestions whether they are a model's proposals
     * @param dry whether nothing is to be written
     */
    @Operation(summary = "Brings labels of a file into a project, or says what would come of it.")
    @PostMapping(path = "/projects/{slug}/labels", consumes = "*/*")
    ReportAnswer bring(
            @PathVariable String slug,
            @RequestParam(defaultValue = "labels.jsonl") String file,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable List<String> labeller,
            @RequestParam(required = false) @Nullable List<String> map,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(defaultValue = "false") boolean suggestions,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dry,
            InputStream body)
            throws IOException {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        Map<String, LabelMapping.Meaning> meanings = new HashMap<>();
        pairs("map", map).forEach((name, word) -> meanings.put(name, LabelMapping.Meaning.of(word)));
        LabelOrder order = new LabelOrder(project.id(), pairs("labeller", labeller), false, suggestions, current.id());
        Imports.Upload kept = imports.receive(file, body);
        try {
            LabelFiles files = new LabelFiles();
            files.add(kept.path(), kept.name(), format, new LabelMapping(meanings), as);
            LabelReport report = dry ? labelImport.look(order, files) : labelImport.run(order, files, read -> {});
            return answer(report, dry);
        } finally {
            imports.drop(List.of(kept));
        }
    }

    private static Map<String, String> pairs(String parameter, @Nullable List<String> given) {
        Map<String, String> pairs = new HashMap<>();
        for (String one : given == null ? List.<String>of() : given) {
            int equals = one.lastIndexOf('=');
            if (equals < 1) {
                throw new Refusal(Refusal.Kind.INVALID, "%s: “%s” is not OLD=NEW.".formatted(parameter, one));
            }
            pairs.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return pairs;
    }

    private static ReportAnswer answer(LabelReport report, boolean dry) {
        LabelReport.FileReport file = report.files().getFirst();
        return new ReportAnswer(
                !dry && file.faults() == 0,
                file.records(),
                report.sheets(),
                report.proposals(),
                report.known(),
                report.articles(),
                report.faulty(),
                file.labellers(),
                file.names().stream().map(NameAnswer::of).toList(),
                file.unmapped(),
                report.faults().stream().map(FaultAnswer::of).toList());
    }
}
