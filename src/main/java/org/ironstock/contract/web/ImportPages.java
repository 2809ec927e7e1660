package org.ironstock.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ironstock.contract.application.ContractImports;
import org.ironstock.contract.application.ContractSettings;
import org.ironstock.contract.domain.CellFinding;
import org.ironstock.contract.domain.ImportColumn;
import org.ironstock.contract.domain.ImportJudgment;
import org.ironstock.contract.domain.ImportedFile;
import org.ironstock.contract.process.ContractImportStarter;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Officials;
import org.ironstock.shared.DutchText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which a contract manager brings a spreadsheet, reads what it would do, accepts it and sees how far it is. */
@Controller
@RequestMapping("/contracten/importeren")
class ImportPages {

    private static final String FORM = "contract/import";
    private static final String FINDINGS = "contract/import-findings";
    private static final String ONE = "contract/import-one";

    private final ContractImports imports;
    private final ContractImportStarter starter;
    private final ContractSettings settings;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;

    ImportPages(
            ContractImports imports,
            ContractImportStarter starter,
            ContractSettings settings,
            CurrentOfficial currentOfficial,
            Officials officials) {
        this.imports = imports;
        this.starter = starter;
        this.settings = settings;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
    }

    /** A file as the page shows it. */
    record Line(long number, String name, String rows, String state, String broughtBy, String broughtAt) {}

    @GetMapping
    String form(Model model) {
        model.addAttribute("columns", ImportColumn.headers());
        model.addAttribute("most", DutchText.number(settings.importRows()));
        model.addAttribute("megabytes", settings.maxImport().toMegabytes());
        model.addAttribute("files", imports.newest().stream().map(this::line).toList());
        return FORM;
    }

    private Line line(ImportedFile file) {
        return new Line(
                file.number(),
                file.fileName(),
                DutchText.number(file.rows()),
                inDutch(file),
                officials.displayName(file.broughtBy()),
                DutchText.moment(file.broughtAt()));
    }

    private static String inDutch(ImportedFile file) {
        return switch (file.state()) {
            case READY -> "wacht op aanvaarding";
            case ACCEPTED ->
                "%s van %s rijen verwerkt".formatted(DutchText.number(file.taken()), DutchText.number(file.rows()));
            case STOPPED ->
                "gestopt na %s van %s rijen".formatted(DutchText.number(file.taken()), DutchText.number(file.rows()));
            case DONE -> "verwerkt";
        };
    }

    /** The body is the file. What is wrong with it is shown and nothing is kept; a sound one waits to be accepted. */
    @PostMapping
    ModelAndView bring(@RequestParam(name = "naam", defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        Optional<byte[]> bytes = RequestBytes.read(request, settings.maxImport().toBytes());
        if (bytes.isEmpty()) {
            return findings(
                    name,
                    new ImportJudgment(
                            0,
                            0,
                            List.of(CellFinding.ofFile(
                                    "FILE_TOO_LARGE",
                                    "Het bestand is groter dan %d MB."
                                            .formatted(settings.maxImport().toMegabytes()))),
                            1));
        }
        ContractImports.Brought brought =
                imports.bring(name, bytes.get(), currentOfficial.get().id());
        return brought.file()
                .map(file -> new ModelAndView("redirect:/contracten/importeren/" + file.number()))
                .orElseGet(() -> findings(name, brought.judgment()));
    }

    private static ModelAndView findings(String name, ImportJudgment judgment) {
        ModelAndView view = new ModelAndView(FINDINGS);
        view.addObject("name", name);
        view.addObject("judgment", judgment);
        view.addObject("count", DutchText.number(judgment.findingCount()));
        view.addObject("shown", judgment.findings().size());
        return view;
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, HttpServletResponse response) {
        Optional<ImportedFile> found = find(number);
        if (found.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        ImportedFile file = found.get();
        ModelAndView view = new ModelAndView(ONE);
        view.addObject("file", line(file));
        view.addObject("ready", file.state() == ImportedFile.State.READY);
        view.addObject("running", file.state() == ImportedFile.State.ACCEPTED);
        view.addObject("stopped", file.state() == ImportedFile.State.STOPPED);
        view.addObject("taken", file.taken());
        view.addObject("rows", file.rows());
        view.addObject("started", DutchText.number(file.started()));
        view.addObject("refused", DutchText.number(file.refused()));
        view.addObject("known", DutchText.number((long) file.taken() - file.started() - file.refused()));
        view.addObject("refusals", imports.refusals(file.number()));
        if (file.state() == ImportedFile.State.READY) {
            view.addObject("judgment", imports.judgeAgain(file.number()));
        }
        if (file.state() == ImportedFile.State.ACCEPTED) {
            response.setHeader("Refresh", "5");
        }
        return view;
    }

    @PostMapping("/{number}")
    ModelAndView accept(@PathVariable String number) {
        return act(number, starter::accept);
    }

    @PostMapping("/{number}/stoppen")
    ModelAndView stop(@PathVariable String number) {
        return act(number, imports::stop);
    }

    private ModelAndView act(String number, BiConsumer<Long, String> act) {
        Optional<ImportedFile> found = find(number);
        if (found.isEmpty()) {
            return new ModelAndView("error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
        }
        act.accept(found.get().number(), currentOfficial.get().id());
        return new ModelAndView("redirect:/contracten/importeren/" + found.get().number());
    }

    private Optional<ImportedFile> find(String number) {
        return number.matches("\\d{1,12}") ? imports.find(Long.parseLong(number)) : Optional.empty();
    }
}
