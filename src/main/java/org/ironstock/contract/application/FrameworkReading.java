package org.ironstock.contract.application;

import java.util.Set;
import org.ironstock.contract.persistence.FrameworkRows;
import org.ironstock.dossier.RestrictedReading;
import org.ironstock.dossier.StoredDocument;
import org.springframework.stereotype.Component;

/** Who manages a contract that a tender brought reads what was signed; it lies in the file of the tender. */
@Component
class FrameworkReading implements RestrictedReading {

    private static final Set<String> MANAGING =
            Set.of("rvo-contract-manager", "rvo-buyer", "rvo-lawyer", "rvo-director", "rvo-finance");

    private final FrameworkRows frameworks;

    FrameworkReading(FrameworkRows frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public boolean admits(StoredDocument document, String official, Set<String> groups) {
        return groups.stream().anyMatch(MANAGING::contains) && frameworks.isContract(document.id());
    }
}
