package org.ironstock.signing.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.shared.DutchCalendar;
import org.ironstock.signing.domain.Mandate;
import org.ironstock.signing.domain.SignerStep;
import org.ironstock.signing.persistence.MandateRegister;
import org.springframework.stereotype.Component;

/** On whose behalf a step is signed, as far as it is known before somebody signs. */
@Component
public class SignerPowers {

    private final MandateRegister mandates;
    private final Clock clock;

    SignerPowers(MandateRegister mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Those who gave the mandates of this role that hold today. */
    public List<String> givenBy(SignerStep step) {
        LocalDate today = DutchCalendar.dayOf(clock.instant());
        return mandates.inRoles(List.of(step.role())).stream()
                .filter(mandate -> mandate.inForce(today))
                .map(Mandate::givenBy)
                .distinct()
                .sorted()
                .toList();
    }
}
