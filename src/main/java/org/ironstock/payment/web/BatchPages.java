package org.ironstock.payment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ironstock.payment.application.BankAnswers;
import org.ironstock.payment.application.BankAnswers.Taken;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Batch.BatchFile;
import org.ironstock.payment.persistence.AnswerRows;
import org.ironstock.payment.persistence.BatchRows;
import org.ironstock.payment.persistence.PaymentRows;
import org.ironstock.payment.web.PageLines.AnswerLine;
import org.ironstock.payment.web.PageLines.BatchLine;
import org.ironstock.payment.web.PageLines.DifferenceLine;
import org.ironstock.payment.web.PageLines.PaymentLine;
import org.ironstock.payment.web.PageLines.SumLine;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.shared.DutchText;
import org.ironstock.shared.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of payments: batches with their state and totals, differences with the bank, and files of the bank. */
@Controller
@RequestMapping("/betalingen")
class BatchPages {

    private static final int MOST = 100;
    private static final int A_PAGE = 200;

    private final BatchRows batches;
    private final PaymentRows payments;
    private final AnswerRows answers;
    private final BankAnswers bank;
    private final CurrentOfficial currentOfficial;

    BatchPages(
            BatchRows batches,
            PaymentRows payments,
            AnswerRows answers,
            BankAnswers bank,
            CurrentOfficial currentOfficial) {
        this.batches = batches;
        this.payments = payments;
        this.answers = answers;
        this.bank = bank;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping
    String list(Model model) {
        return show(List.of(), "", model);
    }

    @PostMapping("/antwoord")
    String take(@RequestParam(name = "inhoud", defaultValue = "") String content, Model model) {
        try {
            Taken taken = bank.take(
                    content.getBytes(StandardCharsets.UTF_8),
                    currentOfficial.get().id());
            String done = taken.repeated()
                    ? "Dit bestand was al verwerkt als %s; er is niets veranderd."
                            .formatted(taken.answer().id())
                    : "Verwerkt als %s: %s".formatted(taken.answer().id(), PageLines.words(taken.answer()));
            return show(List.of(), done, model);
        } catch (Problem refused) {
            return show(refused.findings().stream().map(Finding::message).toList(), "", model);
        }
    }

    @GetMapping("/{batchId}")
    ModelAndView one(@PathVariable String batchId, @RequestParam(name = "vanaf", defaultValue = "0") int after) {
        return batches.find(batchId)
                .map(batch -> page(batch, Math.max(after, 0)))
                .orElseGet(() -> {
                    ModelAndView missing = new ModelAndView("error");
                    missing.setStatus(HttpStatus.NOT_FOUND);
                    return missing;
                });
    }

    private ModelAndView page(Batch batch, int after) {
        List<PaymentLine> lines = payments.ofBatch(batch.id(), after, A_PAGE).stream()
                .map(PaymentLine::of)
                .toList();
        ModelAndView view = new ModelAndView("payment/batch");
        view.addObject("batch", BatchLine.of(batch));
        view.addObject("sent", batch.sentAt().map(DutchText::moment).orElse("niet verzonden"));
        view.addObject("closed", batch.closedAt().map(DutchText::moment).orElse("loopt nog"));
        view.addObject("order", href(batch.orderDocumentId()));
        view.addObject("file", href(batch.file().map(BatchFile::documentId)));
        view.addObject("sha256", batch.file().map(BatchFile::sha256).orElse(""));
        view.addObject(
                "sums", payments.sums(batch.id()).stream().map(SumLine::of).toList());
        view.addObject("payments", lines);
        view.addObject("more", lines.size() == A_PAGE && after + A_PAGE < batch.payments());
        view.addObject("next", after + A_PAGE);
        return view;
    }

    private static String href(Optional<UUID> document) {
        return document.map(id -> "/documents/" + id).orElse("");
    }

    private String show(List<String> refusals, String done, Model model) {
        PaymentRows.Sum waiting = payments.waiting(Long.MAX_VALUE);
        model.addAttribute("refusals", refusals);
        model.addAttribute("done", done);
        model.addAttribute("waiting", DutchText.number(waiting.payments()));
        model.addAttribute("waitingTotal", waiting.total().inDutch());
        model.addAttribute(
                "batches", batches.newest(MOST).stream().map(BatchLine::of).toList());
        model.addAttribute(
                "answers", answers.newest(MOST).stream().map(AnswerLine::of).toList());
        model.addAttribute(
                "differences",
                answers.open(MOST).stream().map(DifferenceLine::of).toList());
        CurrentOfficial.Official official = currentOfficial.get();
        model.addAttribute("mayBring", BatchAccess.BRINGERS.stream().anyMatch(official::in));
        return "payment/list";
    }
}
