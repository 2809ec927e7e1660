package org.ironstock.tender.process;

import java.util.List;
import java.util.Optional;
import org.ironstock.dossier.Dossier;
import org.ironstock.platform.FormAnswer;
import org.ironstock.platform.OfficialTask;
import org.ironstock.platform.TaskContext;
import org.ironstock.platform.TaskOutcome;
import org.ironstock.platform.TaskView;
import org.ironstock.supplier.Supplier;
import org.ironstock.supplier.Suppliers;
import org.ironstock.tender.domain.Tender;
import org.ironstock.tender.persistence.TenderCases;
import org.ironstock.tender.preparation.Publication;
import org.springframework.stereotype.Component;

/**
 * User task "Partijen uitnodigen": the buyer sends the invitations to all invited parties or selected candidates at
 * once;
 * their dispatch starts the periods.
 */
@Component
class SendInvitationsTask implements OfficialTask {

    private final TenderCases cases;
    private final Suppliers suppliers;
    private final Publication publication;
    private final Dossier dossier;

    SendInvitationsTask(TenderCases cases, Suppliers suppliers, Publication publication, Dossier dossier) {
        this.cases = cases;
        this.suppliers = suppliers;
        this.publication = publication;
        this.dossier = dossier;
    }

    @Override
    public String taskKey() {
        return "Task_SendInvitations";
    }

    @Override
    public TaskView view(TaskContext task) {
        Tender tender = cases.get(task.caseRef());
        return TenderViews.head(tender, dossier)
                .table(
                        "Uit te nodigen partijen",
                        List.of("Nummer", "Naam", "E-mailadres"),
                        publication.toInvite(tender).stream().map(this::row).toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, FormAnswer answer) {
        publication.invited(task.caseRef());
        return TaskOutcome.of(TenderVariables.PUBLICATION_OUTCOME, TenderVariables.PublicationOutcome.PUBLISHED)
                .because("De uitnodigingen zijn aan alle partijen tegelijk verzonden.");
    }

    private List<String> row(String supplierId) {
        Optional<Supplier> supplier = suppliers.find(supplierId);
        return List.of(
                supplierId,
                supplier.map(Supplier::name).orElse("onbekend"),
                supplier.map(Supplier::contactEmail).orElse(""));
    }
}
