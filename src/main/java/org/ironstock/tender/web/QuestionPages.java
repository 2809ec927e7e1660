package org.ironstock.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ironstock.platform.AccessRule;
import org.ironstock.platform.CredentialSource;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.ironstock.tender.TenderStage;
import org.ironstock.tender.domain.Question;
import org.ironstock.tender.domain.QuestionRules.Asking;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.inquiry.Extensions;
import org.ironstock.tender.inquiry.Notas;
import org.ironstock.tender.inquiry.Questions;
import org.ironstock.tender.persistence.TenderCases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a tender with its published answers and the form for a question. A supplier signs its question with the
 * number and secret of its registration; officials see here which questions are open and order a nota.
 */
@Controller
@RequestMapping("/aanbestedingen/{tenderId}/vragen")
class QuestionPages {

    private static final String BUYERS = "cibg-buyer";
    private static final String MANAGERS = "cibg-contract-manager";

    private final Questions questions;
    private final Notas notas;
    private final Extensions extensions;
    private final TenderCases tenders;
    private final List<CredentialSource> credentials;
    private final CurrentOfficial currentOfficial;

    QuestionPages(
            Questions questions,
            Notas notas,
            Extensions extensions,
            TenderCases tenders,
            List<CredentialSource> credentials,
            CurrentOfficial currentOfficial) {
        this.questions = questions;
        this.notas = notas;
        this.extensions = extensions;
        this.tenders = tenders;
        this.credentials = credentials.stream()
                .filter(source -> source.audience() == AccessRule.Audience.SUPPLIER)
                .toList();
        this.currentOfficial = currentOfficial;
    }

    /** The form as it was filled in; the secret is never shown again. */
    record Answer(
            @Nullable String supplierId,
            @Nullable String secret,
            @Nullable String subject,
            @Nullable String question,
            @Nullable Boolean confidential,
            @Nullable String motive) {

        static final Answer EMPTY = new Answer("", "", "", "", false, "");

        Asking asking(String tenderId) {
            return new Asking(
                    tenderId,
                    text(supplierId),
                    text(subject),
                    text(question),
                    Boolean.TRUE.equals(confidential),
                    text(motive));
        }

        Answer withoutSecret() {
            return new Answer(text(supplierId), "", text(subject), text(question), confidential, text(motive));
        }
    }

    /** One line of the list for officials. */
    record Line(int number, String subject, String askedAt, String state, String confidential) {}

    @GetMapping
    String page(@PathVariable String tenderId, Model model, HttpServletResponse response) {
        return show(tenderId, Answer.EMPTY, List.of(), Optional.empty(), model, response);
    }

    /** Takes a question of a supplier that gives its number and secret with it. */
    @PostMapping
    String ask(
            @PathVariable String tenderId,
            @ModelAttribute("answer") Answer answer,
            Model model,
            HttpServletResponse response) {
        if (!signedIn(text(answer.supplierId()), text(answer.secret()))) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return show(
                    tenderId,
                    answer.withoutSecret(),
                    List.of(Finding.of("SIGN_IN", "supplierId", "Het leveranciersnummer of het geheim klopt niet.")),
                    Optional.empty(),
                    model,
                    response);
        }
        try {
            Question asked = questions.ask(answer.asking(tenderId));
            return show(tenderId, Answer.EMPTY, List.of(), Optional.of(asked.number()), model, response);
        } catch (Problem refused) {
            response.setStatus(refused.status().value());
            return show(tenderId, answer.withoutSecret(), refused.findings(), Optional.empty(), model, response);
        }
    }

    /** An official orders a nota van inlichtingen; its task follows in Tasklist. */
    @PostMapping("/nota")
    String order(@PathVariable String tenderId, Model model, HttpServletResponse response) {
        try {
            notas.order(tenderId, currentOfficial.get().id());
            return "redirect:/aanbestedingen/{tenderId}/vragen";
        } catch (Problem refused) {
            response.setStatus(refused.status().value());
            return show(tenderId, Answer.EMPTY, refused.findings(), Optional.empty(), model, response);
        }
    }

    /** An official reports an outage; the decision follows in Tasklist. */
    @PostMapping("/storing")
    String outage(
            @PathVariable String tenderId,
            @RequestParam(name = "van", defaultValue = "") String from,
            @RequestParam(name = "tot", defaultValue = "") String until,
            @RequestParam(name = "toelichting", defaultValue = "") String detail,
            Model model,
            HttpServletResponse response) {
        try {
            extensions.reportOutage(
                    OutageForm.read(tenderId, from, until, detail),
                    currentOfficial.get().id());
            return "redirect:/aanbestedingen/{tenderId}/vragen";
        } catch (Problem refused) {
            response.setStatus(refused.status().value());
            return show(tenderId, Answer.EMPTY, refused.findings(), Optional.empty(), model, response);
        }
    }

    private boolean signedIn(String supplierId, String secret) {
        return credentials.stream()
                .anyMatch(source -> source.authenticate(supplierId, secret).isPresent());
    }

    private String show(
            String tenderId,
            Answer answer,
            List<Finding> findings,
            Optional<Integer> asked,
            Model model,
            HttpServletResponse response) {
        boolean official = currentOfficial.find().isPresent();
        Optional<Tender> found = tenders.find(tenderId).filter(tender -> official || tender.isPublic());
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("status", HttpStatus.NOT_FOUND.value());
            return "error";
        }
        Tender tender = found.get();
        boolean open = tender.stage() == TenderStage.BIDDING;
        model.addAttribute("tenderId", tender.id());
        model.addAttribute("tenderTitle", tender.title());
        model.addAttribute("notas", notas.published(tenderId));
        model.addAttribute(
                "until", tender.dates().questionsUntil().map(DutchText::moment).orElse(""));
        model.addAttribute(
                "closing", tender.dates().closingAt().map(DutchText::moment).orElse(""));
        model.addAttribute(
                "answers", tender.dates().answersUntil().map(DutchText::moment).orElse(""));
        model.addAttribute("open", open);
        model.addAttribute("answer", answer);
        model.addAttribute("findings", findings);
        model.addAttribute("asked", asked.map(String::valueOf).orElse(""));
        model.addAttribute("texts", this);
        model.addAttribute("official", official);
        model.addAttribute("mayOrder", open && in(BUYERS));
        model.addAttribute("mayReport", open && (in(BUYERS) || in(MANAGERS)));
        model.addAttribute("lines", official ? lines(tenderId) : List.of());
        return "tender/questions";
    }

    private List<Line> lines(String tenderId) {
        return questions.of(tenderId).stream()
                .map(question -> new Line(
                        question.number(),
                        question.subject(),
                        DutchText.moment(question.askedAt()),
                        question.state().inDutch(),
                        question.confidential() ? "ja" : "nee"))
                .toList();
    }

    private boolean in(String group) {
        return currentOfficial.find().filter(official -> official.in(group)).isPresent();
    }

    /** A moment in the time of the Netherlands. */
    public String inDutch(Instant moment) {
        return DutchText.moment(moment);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        List<AccessRule> questionPageAccess() {
            String page = "/aanbestedingen/{tenderId}/vragen";
            return List.of(
                    AccessRule.open(HttpMethod.GET, page),
                    AccessRule.open(HttpMethod.POST, page),
                    AccessRule.officials(HttpMethod.POST, page + "/nota", BUYERS),
                    AccessRule.officials(HttpMethod.POST, page + "/storing", BUYERS, MANAGERS));
        }
    }
}
