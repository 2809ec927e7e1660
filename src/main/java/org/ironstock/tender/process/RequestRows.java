package org.ironstock.tender.process;

import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.StoredDocument;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;
import org.ironstock.tender.domain.BidderRequest;

/** What a bidder answered, as the forms of judging show it. */
final class RequestRows {

    private RequestRows() {}

    /** The answer in time in its words; it says so when it came late or not at all. */
    static String answer(BidderRequest request) {
        return request.answerInTime()
                .map(answer -> answer.text().isBlank() ? "Zie het document." : answer.text())
                .orElseGet(() -> request.answers().isEmpty()
                        ? "Geen antwoord ontvangen."
                        : "Te laat ontvangen op "
                                + DutchText.momentToTheSecond(
                                        request.answers().get(0).receivedAt())
                                + "; telt niet mee.");
    }

    /** The view with links to letter and answer. */
    static TaskView with(TaskView view, BidderRequest request, Dossier dossier) {
        TaskView longer = view;
        Optional<StoredDocument> letter = request.letter().map(dossier::get);
        if (letter.isPresent()) {
            longer = longer.document(
                    letter.get().title(), letter.get().href(), letter.get().sha256());
        }
        for (BidderRequest.Answer answer : request.answers()) {
            Optional<StoredDocument> document = answer.document().map(dossier::get);
            if (document.isPresent()) {
                longer = longer.document(
                        document.get().title() + (answer.late() ? " (te laat)" : ""),
                        document.get().href(),
                        document.get().sha256());
            }
        }
        return longer;
    }
}
