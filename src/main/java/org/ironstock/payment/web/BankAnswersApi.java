package org.ironstock.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.ironstock.intake.IntakeSettings;
import org.ironstock.payment.application.BankAnswers;
import org.ironstock.payment.application.BankAnswers.Taken;
import org.ironstock.payment.domain.BankAnswer;
import org.ironstock.platform.CurrentCaller;
import org.ironstock.platform.DemoMode;
import org.ironstock.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bank answers, brought by the bank itself. */
@RestController
@Tag(name = "Payments", description = "Answers of the bank")
class BankAnswersApi {

    /** What a machine client must have on its list of types to bring answers. */
    static final String RIGHT = "bank.answered";

    private final BankAnswers answers;
    private final CurrentCaller caller;
    private final IntakeSettings clients;
    private final DemoMode demo;

    BankAnswersApi(BankAnswers answers, CurrentCaller caller, IntakeSettings clients, DemoMode demo) {
        this.answers = answers;
        this.caller = caller;
        this.clients = clients;
        this.demo = demo;
    }

    /**
     * What came of a file.
     *
     * @param lines how many things it said
     * @param differences how many of them went to a person
     */
    record Receipt(
            String id,
            String kind,
            String messageId,
            int lines,
            int accepted,
            int rejected,
            int executed,
            int differences) {

        static Receipt of(BankAnswer answer) {
            return new Receipt(
                    answer.id(),
                    answer.kind().name(),
                    answer.messageId(),
                    answer.counts().lines(),
                    answer.counts().accepted(),
                    answer.counts().rejected(),
                    answer.counts().executed(),
                    answer.counts().differences());
        }
    }

    @Operation(
            summary =
                    "Send one pain.002.001.10 or camt.054.001.08; 201 new, 200 on a repeat, 409 when its MsgId was used "
                            + "for other content, 422 when it cannot be read")
    @PostMapping(
            path = "/api/bank-answers",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> take(InputStream body) throws IOException {
        String client = caller.getClient();
        if (!mayBring(client)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN, "event-type-not-allowed", "This client may not bring answers of the bank.");
        }
        Taken taken = answers.take(body.readNBytes(BankAnswers.LARGEST_BYTES + 1), client);
        Receipt receipt = Receipt.of(taken.answer());
        return taken.repeated()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/betalingen")).body(receipt);
    }

    /** A client with a list needs the right on it; one without is that of a demonstration, which may do everything. */
    private boolean mayBring(String client) {
        return Optional.ofNullable(clients.clients().get(client))
                .map(known -> known.types().contains(RIGHT))
                .orElse(demo.isOn());
    }
}
