package org.ironstock.capacity.domain;

import java.util.List;
import org.ironstock.shared.Money;

/** Who must sign for an activation of a value, as the decision {@code signingAuthority} says. */
public interface ActivationAuthority {

    /** Groups that sign, each with its deputy; one of the two is enough. */
    List<Signers> signers(Money value);

    /** One signature. */
    record Signers(String role, String deputy) {}
}
