package org.ironstock.payment.process;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ironstock.dossier.Dossier;
import org.ironstock.payment.domain.Batch;
import org.ironstock.payment.domain.Batch.BatchFile;
import org.ironstock.platform.TaskView;
import org.ironstock.shared.DutchText;

/** What forms show of a batch. */
final class BatchView {

    private BatchView() {}

    static TaskView of(Batch batch, Dossier dossier) {
        TaskView view = TaskView.empty()
                .fact("Batch", batch.id())
                .fact("Stand", batch.stateInDutch())
                .fact("Aantal betalingen", DutchText.number(batch.payments()))
                .fact("Totaal", batch.total().inDutch())
                .fact("Naar de bank op", batch.sentAt().map(DutchText::moment).orElse("niet verzonden"));
        return Stream.of(batch.orderDocumentId(), batch.file().map(BatchFile::documentId))
                .flatMap(Optional<UUID>::stream)
                .flatMap(id -> dossier.find(id).stream())
                .reduce(
                        view,
                        (shown, document) -> shown.document(document.title(), document.href(), document.sha256()),
                        (one, other) -> other);
    }
}
