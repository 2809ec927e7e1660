package org.ironstock.supplier.application;

import org.ironstock.dossier.Dossier;
import org.ironstock.dossier.EvidenceToRecord;
import org.ironstock.supplier.SupplierVoice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps on record who tried to speak for a supplier. */
@Service
class GuardedVoice implements SupplierVoice {

    private final Dossier dossier;
    private final TransactionTemplate apart;

    GuardedVoice(Dossier dossier, PlatformTransactionManager transactions) {
        this.dossier = dossier;
        // what is refused is rolled back; that it was tried stays on record
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean isOwn(Told told) {
        if (told.teller().filter(told.supplierId()::equals).isPresent()) {
            return true;
        }
        apart.executeWithoutResult(status -> dossier.record(new EvidenceToRecord(
                told.caseRef(),
                "SENDER_REFUSED",
                told.sender(),
                "'%s' is geweigerd: het kwam niet van de leverancier die het aangaat.".formatted(told.what()),
                "")));
        return false;
    }
}
