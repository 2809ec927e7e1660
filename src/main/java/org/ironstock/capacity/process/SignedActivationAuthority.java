package org.ironstock.capacity.process;

import java.util.List;
import java.util.Map;
import org.ironstock.capacity.domain.ActivationAuthority;
import org.ironstock.platform.DecisionTable;
import org.ironstock.shared.Money;
import org.springframework.stereotype.Component;

/** Who signs for an activation, from the decision {@code signingAuthority} itself, so that there is one table. */
@Component
class SignedActivationAuthority implements ActivationAuthority {

    private static final String KIND = "standbyActivation";

    private final DecisionTable table = new DecisionTable("signing", "signingAuthority");

    @Override
    public List<Signers> signers(Money value) {
        return table
                .rows(Map.of(
                        "documentKind", KIND, "amountCents", value.cents(), "urgency", false, "priceOutOfRange", false))
                .stream()
                .map(row -> new Signers(row.text("role"), row.text("deputyRole")))
                .toList();
    }
}
